import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { commands } from './commands.ts';
import { shortcutWords } from './shortcut.ts';
import classes from './shortcutSheet.module.css';
import type { KeyList } from './workspace.ts';
import { workspaces } from './workspaces.ts';

const keyLists = workspaces.flatMap(({ keys }) => keys ?? []);

/** Every shortcut there is, read from the commands and screens themselves. */
export function ShortcutSheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('frame');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.columns}>
        {(['go', 'do'] as const).map((group) => (
          <section key={group}>
            <h3 className={classes.heading}>{t(`group.${group}`)}</h3>
            <KeyRows
              keys={commands.flatMap(({ title, shortcut, ...command }) =>
                command.group === group && shortcut ? [{ title, shortcut }] : [],
              )}
            />
          </section>
        ))}
        {keyLists.map(({ title, keys }) => (
          <section key={title}>
            <h3 className={classes.heading}>{t(title)}</h3>
            <KeyRows keys={keys} />
          </section>
        ))}
      </div>
    </Modal>
  );
}

function KeyRows({ keys }: { readonly keys: KeyList['keys'] }) {
  const { t } = useTranslation('frame');
  return (
    <dl className={classes.list}>
      {keys.map(({ title, shortcut }) => (
        <div key={title} className={classes.row}>
          <dt>{t(title)}</dt>
          <dd>
            <kbd>{shortcutWords(shortcut)}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  );
}
