import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mention, type MentionKind, mentionRecord } from '../../actions/mentionRecord.ts';
import { kindIcons } from '../kit/kindIcons.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { type MentionChoice, mentionChoices } from './mentionChoices.ts';

interface RecordPickerProps {
  readonly kinds: readonly MentionKind[];
  readonly label: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onPick: (mention: Mention) => void;
}

/** A field that finds a record by its name or makes it: type, arrows, Enter. */
export function RecordPicker({ kinds, label, placeholder, autoFocus, onPick }: RecordPickerProps) {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<readonly MentionChoice[]>([]);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });

  const field = useRef<HTMLInputElement>(null);
  const look = useDebouncedCallback(async (query: string) => {
    setChoices(await mentionChoices(services, query, kinds));
    // Who has gone on to the next field meanwhile wants no list over it.
    if (document.activeElement === field.current) combobox.openDropdown();
  }, 80);
  // Once the lines are drawn the first one is chosen, so that Enter alone takes it.
  useEffect(() => {
    if (combobox.dropdownOpened && text.trim() !== '') combobox.selectFirstOption();
    // Only new lines choose anew: a key that moves the choice must not be undone by the next render.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [choices, combobox.dropdownOpened]);
  const pick = async (value: string) => {
    const choice = choices[Number(value)];
    if (!choice) return;
    combobox.closeDropdown();
    setText('');
    if (choice.kind === 'existing') return onPick(choice.mention);
    const id = await act(mentionRecord(services, { kind: choice.mentionKind, name: choice.name }));
    if (id) onPick({ id, label: choice.name, kind: choice.mentionKind });
  };

  return (
    <Combobox store={combobox} onOptionSubmit={(value) => void pick(value)} withinPortal>
      <Combobox.Target>
        <TextInput
          ref={field}
          label={label}
          placeholder={placeholder ?? t('picker.placeholder')}
          value={text}
          dir="auto"
          autoFocus={autoFocus ?? false}
          onChange={(event) => {
            setText(event.currentTarget.value);
            void look(event.currentTarget.value);
          }}
          onFocus={() => void look(text)}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={choices.length === 0}>
        <Combobox.Options aria-label={t('mention.label')} mah={280} style={{ overflowY: 'auto' }}>
          {choices.map((choice, index) => (
            <Combobox.Option key={choice.kind === 'new' ? choice.mentionKind : choice.mention.id} value={String(index)}>
              <PickerLine choice={choice} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function PickerLine({ choice }: { readonly choice: MentionChoice }) {
  const { t } = useTranslation('interviews');
  const Icon = choice.kind === 'new' ? Plus : kindIcons[choice.mention.kind];
  const words = choice.kind === 'new' ? t(`mention.new.${choice.mentionKind}`, { name: choice.name }) : choice.mention.label;
  return (
    <span style={{ display: 'flex', alignItems: 'center', gap: 8 }} dir="auto">
      <Icon size={15} aria-hidden style={{ flex: 'none', color: 'var(--hf-ink-quiet)' }} />
      {words}
    </span>
  );
}
