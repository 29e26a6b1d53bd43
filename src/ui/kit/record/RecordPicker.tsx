// Finds one record by a few letters of any of its names.
import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Kind } from '../../../domain/dictionary.ts';
import type { RecordHead } from '../../../domain/record.ts';
import type { VaultApi } from '../../../vault/api.ts';
import { kindIcons } from '../kindIcons.ts';
import { useRecordTitle } from '../recordTitle.ts';
import { languageOfScript } from '../scriptOf.ts';
import { useServices } from '../services.tsx';
import { useVaultQuery } from '../useVaultQuery.ts';
import classes from './record.module.css';

interface RecordPickerProps {
  readonly label: string;
  /** Empty: any kind. */
  readonly kinds: readonly Kind[];
  readonly without?: readonly string[];
  readonly autoFocus?: boolean;
  readonly hideLabel?: boolean;
  readonly onPick: (head: RecordHead) => void;
  readonly onCancel?: () => void;
}

const mostShown = 8;

export function RecordPicker(props: RecordPickerProps) {
  const { t } = useTranslation('kit');
  const { activeCase } = useServices();
  const titleOf = useRecordTitle();
  const combobox = useCombobox({
    defaultOpened: props.autoFocus ?? false,
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  const [text, setText] = useState('');
  const found = useVaultQuery(`pick:${props.kinds.join()}:${activeCase}:${text}`, (vault) => find(vault, text, props.kinds));
  const heads = (found.value ?? []).filter((head) => !props.without?.includes(head.id)).slice(0, mostShown);
  const pick = (id: string) => {
    const head = heads.find((each) => each.id === id);
    combobox.closeDropdown();
    if (head) props.onPick(head);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          {...(props.hideLabel ? { 'aria-label': props.label } : { label: props.label })}
          placeholder={t('picker.placeholder')}
          value={text}
          autoFocus={props.autoFocus ?? false}
          data-autofocus={props.autoFocus || undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            props.onCancel?.();
          }}
          onKeyDown={(event) => event.key === 'Escape' && props.onCancel?.()}
          rightSection={found.value === undefined ? <Loader size={14} /> : null}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={props.label}>
          {heads.map((head) => {
            const Icon = kindIcons[head.kind];
            const title = titleOf(head);
            return (
              <Combobox.Option key={head.id} value={head.id}>
                <span className={classes.pickerOption}>
                  <Icon size={15} aria-label={t(`kind.${head.kind}`)} />
                  <span lang={languageOfScript(title)} dir="auto">
                    {title}
                  </span>
                </span>
              </Combobox.Option>
            );
          })}
          {found.value !== undefined && heads.length === 0 && <Combobox.Empty>{t('picker.nothing')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

async function find(vault: VaultApi, text: string, kinds: readonly Kind[]): Promise<readonly RecordHead[]> {
  if (text.trim() === '') {
    const lists = await Promise.all(
      (kinds.length > 0 ? kinds : (['person', 'compound'] as const)).map((kind) =>
        vault.list({ kind, sort: { field: 'changedMs', descending: true }, limit: mostShown }),
      ),
    );
    return lists.flatMap((list) => list.rows).sort((a, b) => b.changedMs - a.changedMs);
  }
  const answer = await vault.search({ text, limit: 3 * mostShown, ...(kinds.length > 0 ? { kinds } : {}) });
  const byId = new Map(answer.hits.map((hit) => [hit.head.id, hit.head]));
  return [...byId.values()];
}
