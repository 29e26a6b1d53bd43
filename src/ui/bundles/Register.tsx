// Every bundle that left this vault: to whom, when, whom it protects. They stay listed, so that they can be recalled.
import { Button, Title } from '@mantine/core';
import { PackageCheck, PackagePlus, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readExportDraft } from '../../actions/export/exportDraft.ts';
import { ownPublicKey } from '../../actions/export/signingKey.ts';
import type { RecordHead } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { timeWords } from '../kit/dateWords.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { isBeside } from '../kit/RecordLink.tsx';
import { useServices } from '../kit/services.tsx';
import { sizeWords } from '../kit/sizeWords.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './bundles.module.css';
import { showBundles } from './bundlesView.ts';
import { readDraft } from './wizard/draft.ts';

export function Register() {
  const { t } = useTranslation('bundles');
  const { activeCase } = useServices();
  const rows = useVaultQuery(
    `bundles:${activeCase}`,
    async (vault) =>
      (await vault.list({ kind: 'bundle', ...(activeCase ? { inCase: activeCase } : {}) }))
        .rows as readonly RecordHead<'bundle'>[],
    ['bundle'],
  ).value;
  if (!rows) return null;
  const buttons = (
    <div className={classes.buttons}>
      <Button leftSection={<PackagePlus size={16} />} onClick={() => showBundles('export')}>
        {t('command.export')}
      </Button>
      <Button variant="default" leftSection={<ShieldCheck size={16} />} onClick={() => showBundles('verify')}>
        {t('command.verify')}
      </Button>
    </div>
  );
  if (rows.length === 0) {
    return (
      <EmptyState icon={PackageCheck} title={t('empty.title')} text={t('empty.text')} manual="bundles">
        {buttons}
        <Resume />
      </EmptyState>
    );
  }
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <Title order={1}>{t('title')}</Title>
        {buttons}
      </header>
      <Resume />
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('field.recipient')}</th>
            <th>{t('field.tier')}</th>
            <th>{t('field.exportedAt')}</th>
            <th>{t('field.protects')}</th>
            <th>{t('field.files')}</th>
            <th>{t('field.sizeBytes')}</th>
            <th>{t('field.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((a, b) => b.createdMs - a.createdMs)
            .map((head) => (
              <BundleRow key={head.id} head={head} />
            ))}
        </tbody>
      </table>
      <OwnKey />
    </div>
  );
}

function BundleRow({ head }: { readonly head: RecordHead<'bundle'> }) {
  const { t, i18n } = useTranslation('bundles');
  const navigate = useNavigate();
  const { recipient, tier = 'court', exportedAt, protects = [], files = 0, sizeBytes = 0, recalledAt } = head.fields;
  return (
    <tr onClick={(event) => navigate.open({ kind: 'record', record: head.id }, isBeside(event) ? 'beside' : 'here')}>
      <td dir="auto">
        <button type="button" className={classes.name}>
          {recipient}
        </button>
      </td>
      <td>{t(`tier.${tier}`)}</td>
      <td>{exportedAt && timeWords(exportedAt, i18n.language)}</td>
      <td>{t('protectsCount', { count: protects.length })}</td>
      <td>{files}</td>
      <td>{sizeWords(i18n.language, sizeBytes)}</td>
      <td>{recalledAt ? <span className={classes.recalled}>{t('state.recalled')}</span> : t('state.sent')}</td>
    </tr>
  );
}

/** A bundle that was begun and not sealed: it outlives a lock, a kill and a change of mind. */
function Resume() {
  const { t } = useTranslation('bundles');
  const { activeCase } = useServices();
  const draft = useVaultQuery(`exportDraft:${activeCase}`, async (vault) =>
    activeCase ? readDraft(await readExportDraft({ vault }, activeCase)) : null,
  ).value;
  if (!draft) return null;
  const recipient = draft.recipient.trim();
  return (
    <p className={classes.resume} role="status">
      <span>{recipient === '' ? t('resume.unnamed') : t('resume.text', { recipient })}</span>
      <Button size="xs" variant="default" onClick={() => showBundles('export')}>
        {t('resume.button')}
      </Button>
    </p>
  );
}

/** The fingerprint to read to a recipient, once this vault has sealed something. */
export function OwnKey() {
  const { t } = useTranslation('bundles');
  const key = useVaultQuery('ownKey', (vault) => ownPublicKey({ vault }), ['bundle']).value;
  if (!key) return null;
  return (
    <section className={classes.key} aria-label={t('key.title')}>
      <h2>{t('key.title')}</h2>
      <p className={classes.fingerprint}>{key.fingerprint}</p>
      <p className={classes.quiet}>{t('key.text')}</p>
      <code>{key.publicKeyLine}</code>
    </section>
  );
}
