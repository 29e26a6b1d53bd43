import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { commands } from './commands.ts';
import { shortcutWords } from './shortcut.ts';
import classes from './shortcutSheet.module.css';

/** Every shortcut there is, read from the commands themselves. */
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
            <dl className={classes.list}>
              {commands
                .filter((command) => command.group === group && command.shortcut)
                .map((command) => (
                  <div key={command.id} className={classes.row}>
                    <dt>{t(command.title)}</dt>
                    <dd>
                      <kbd>{shortcutWords(command.shortcut ?? '')}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
