import { useTranslation } from 'react-i18next';
import { dutyKinds, readDuties } from '../home/duties.ts';
import { agoWords } from '../kit/agoWords.ts';
import { useServices } from '../kit/services.tsx';
import { useIndexing } from '../kit/useIndexing.ts';
import { useLastBackup } from '../kit/useLastBackup.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './frame.module.css';
import type { Navigate, WorkspaceId } from './navigation.ts';

/** A week of work is more than anyone wants to do again. */
const backupDueMs = 7 * 24 * 3600 * 1000;

/** Backup age, drafts, what needs attention: small, constant, true. */
export function StatusBar({ navigate, onShowBackup }: { readonly navigate: Navigate; readonly onShowBackup: () => void }) {
  const { t, i18n } = useTranslation('frame');
  const { activeCase, clock } = useServices();
  const lastBackupMs = useLastBackup();
  const indexing = useIndexing();
  const duties = useVaultQuery(`duties:${activeCase}`, (vault) => readDuties(vault, activeCase), dutyKinds, 1000);
  const now = clock().getTime();
  const due = lastBackupMs === null || now - lastBackupMs > backupDueMs;
  const item = (text: string, workspace: WorkspaceId) => (
    <button type="button" className={classes.statusItem} onClick={() => navigate.open({ kind: 'workspace', workspace })}>
      {text}
    </button>
  );
  return (
    <footer className={classes.status}>
      <button type="button" className={classes.statusItem} data-due={due || undefined} onClick={onShowBackup}>
        {lastBackupMs === null ? t('status.noBackup') : t('status.backup', { ago: agoWords(i18n.language, lastBackupMs, now) })}
      </button>
      {duties.value &&
        duties.value.drafts.total > 0 &&
        item(t('status.drafts', { count: duties.value.drafts.total }), 'interviews')}
      {duties.value &&
        duties.value.quarantined.total > 0 &&
        item(t('status.attention', { count: duties.value.quarantined.total }), 'inbox')}
      {indexing && indexing.total - indexing.done > 100 && (
        <span className={classes.statusNote}>{t('status.indexing', { count: indexing.total - indexing.done })}</span>
      )}
    </footer>
  );
}
