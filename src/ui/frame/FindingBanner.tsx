import { Anchor } from '@mantine/core';
import { ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UnlockReport } from '../../vault/api.ts';
import classes from './frame.module.css';
import { useNavigate } from './navigation.ts';

/** What unlocking found to be wrong, said at once and for as long as the vault is open. */
export function FindingBanner({ report }: { readonly report: UnlockReport }) {
  const { t } = useTranslation('frame');
  const navigate = useNavigate();
  if (report.findings.length === 0 && report.clockBehindMs === 0) return null;
  return (
    <div className={classes.banner} role="alert">
      <ShieldAlert size={16} aria-hidden />
      <span>
        {report.findings.length > 0 && t('finding.found', { count: report.findings.length })}{' '}
        {report.clockBehindMs > 0 && t('finding.clock')}
      </span>
      {report.findings.length > 0 && (
        <Anchor component="button" size="sm" onClick={() => navigate.open({ kind: 'workspace', workspace: 'settings' })}>
          {t('finding.look')}
        </Anchor>
      )}
    </div>
  );
}
