import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownName, setOwnName } from '../../actions/setOwnName.ts';
import { CommitInput } from '../kit/CommitInput.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './settings.module.css';

/** Who the history shall say it was. */
export function OwnNameSetting() {
  const { t } = useTranslation('settings');
  const services = useServices();
  const act = useAct();
  const stored = useVaultQuery('ownName', (vault) => ownName({ vault }), []).value;
  const [kept, setKept] = useState<string | null>(null);
  if (stored === undefined) return null;
  const keep = async (name: string) => {
    if (
      (await act(setOwnName(services, name).then((done) => (done.ok ? { ok: true as const, value: name } : done)))) !== undefined
    )
      setKept(name);
  };
  return (
    <>
      <CommitInput label={t('ownName.label')} value={kept ?? stored} maw={320} onCommit={(name) => void keep(name)} />
      <p className={classes.quiet}>{t('ownName.where')}</p>
    </>
  );
}
