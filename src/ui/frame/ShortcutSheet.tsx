import { Modal, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findKeys, shortcutsOf } from './findKeys.ts';
import { keyLists } from './keyLists.ts';
import { shortcutWords } from './shortcut.ts';
import classes from './shortcutSheet.module.css';
import type { KeyList } from './workspace.ts';

interface ShortcutSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every shortcut there is, by the place that hears it, read from the commands and screens themselves. */
export function ShortcutSheet({ opened, onClose }: ShortcutSheetProps) {
  const { t } = useTranslation('frame');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      size={960}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <SheetBody />
    </Modal>
  );
}

function SheetBody() {
  const { t } = useTranslation('frame');
  const [text, setText] = useState('');
  const found = findKeys(keyLists, text, t);
  return (
    <>
      <TextInput
        data-autofocus
        type="search"
        aria-label={t('shortcuts.search')}
        placeholder={t('shortcuts.search')}
        leftSection={<Search size={15} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.columns}>
        {found.map(({ title, keys }) => (
          <section key={title} className={classes.section} aria-label={t(title)}>
            <h3 className={classes.heading}>{t(title)}</h3>
            <KeyRows keys={keys} />
          </section>
        ))}
      </div>
      <p role="status" className={classes.none}>
        {found.length === 0 && t('shortcuts.none')}
      </p>
    </>
  );
}

function KeyRows({ keys }: { readonly keys: KeyList['keys'] }) {
  const { t } = useTranslation('frame');
  return (
    <dl className={classes.list}>
      {keys.map((key) => (
        <div key={key.title} className={classes.row}>
          <dt>{t(key.title)}</dt>
          <dd>
            {shortcutsOf(key).map((shortcut) => (
              <kbd key={shortcut}>{shortcutWords(shortcut)}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
