import { ActionIcon, Button, Menu, VisuallyHidden } from '@mantine/core';
import { CalendarPlus, Ellipsis, EyeOff, Highlighter, Link2, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { coverItem } from '../../actions/coverItem.ts';
import { deleteRecord } from '../../actions/deleteRecord.ts';
import { editField } from '../../actions/editField.ts';
import type { RecordView } from '../../domain/record.ts';
import { shortcutWords } from '../frame/shortcut.ts';
import { CommitInput } from '../kit/CommitInput.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { ColourMenu } from './ColourMenu.tsx';
import classes from './itemPage.module.css';
import { passageKeys } from './passageKeys.ts';
import type { ChosenPlace } from './selectedText.ts';
import type { ItemDeeds } from './useItemDeeds.ts';

interface ItemHeaderProps {
  readonly item: RecordView<'item'>;
  readonly deeds: ItemDeeds;
}

export function ItemHeader({ item, deeds }: ItemHeaderProps) {
  const { t } = useTranslation('items');
  const services = useServices();
  const act = useAct();
  const { chosen } = deeds;
  return (
    <header className={classes.header}>
      <VisuallyHidden component="h1">
        {[item.fields.reference, item.fields.title || t('untitled')].filter(Boolean).join(' ')}
      </VisuallyHidden>
      <span className={classes.reference}>{item.fields.reference}</span>
      <CommitInput
        value={item.fields.title ?? ''}
        aria-label={t('column.title')}
        placeholder={item.fields.originalName ?? t('untitled')}
        variant="unstyled"
        className={classes.title ?? ''}
        onCommit={(title) => void act(editField(services, { record: item.id, field: 'title', value: title || null }))}
      />
      <div className={classes.deeds} data-idle={!chosen || undefined}>
        <Deed
          icon={<Highlighter size={15} />}
          words={t('deed.excerpt')}
          keys={passageKeys.excerpt}
          on={chosen}
          run={deeds.excerpt}
        />
        <ColourMenu colour={deeds.colour} onColour={deeds.setColour} />
        <Deed icon={<CalendarPlus size={15} />} words={t('deed.event')} keys={passageKeys.event} on={chosen} run={deeds.event} />
        <Deed icon={<Link2 size={15} />} words={t('deed.link')} keys={passageKeys.link} on={chosen} run={deeds.setLinking} />
      </div>
      <ItemMenu item={item} />
    </header>
  );
}

function ItemMenu({ item }: { readonly item: RecordView<'item'> }) {
  const { t } = useTranslation('items');
  const services = useServices();
  const act = useAct();
  const distressing = item.fields.distressing === true;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={28} aria-label={t('menu')}>
          <Ellipsis size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<EyeOff size={15} />} onClick={() => void act(coverItem(services, item.id, !distressing))}>
          {t(distressing ? 'cover.unmark' : 'cover.mark')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<Trash2 size={15} />} onClick={() => void act(deleteRecord(services, item.id))}>
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface DeedProps {
  readonly icon: ReactNode;
  readonly words: string;
  readonly keys: string;
  readonly on: ChosenPlace | null;
  readonly run: (chosen: ChosenPlace) => unknown;
}

function Deed({ icon, words, keys, on, run }: DeedProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={icon}
      className={classes.deed ?? ''}
      data-idle={!on}
      aria-disabled={!on}
      title={shortcutWords(keys)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => on && run(on)}
    >
      {words}
    </Button>
  );
}
