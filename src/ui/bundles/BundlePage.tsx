import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { editField } from '../../actions/editField.ts';
import { toLocalTime } from '../../actions/localTime.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { timeWords } from '../kit/dateWords.ts';
import { RecordLink } from '../kit/RecordLink.tsx';
import { useServices } from '../kit/services.tsx';
import { sizeWords } from '../kit/sizeWords.ts';
import { useAct } from '../kit/useAct.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './bundles.module.css';

/** One bundle that left: enough to recall it, and to know it again by its hash. */
export function BundlePage({ id }: { readonly id: RecordId }) {
  const { t, i18n } = useTranslation('bundles');
  const services = useServices();
  const act = useAct();
  const found = useVaultQuery(
    `bundle:${id}`,
    async (vault) => {
      const head = (await vault.heads([id]))[0] as RecordHead<'bundle'> | undefined;
      if (!head) return null;
      return {
        head,
        contains: await vault.heads(head.fields.contains ?? []),
        protects: await vault.heads(head.fields.protects ?? []),
      };
    },
    ['bundle', 'interview', 'item', 'person'],
  ).value;
  if (!found) return null;
  const { recipient, tier = 'court', exportedAt, sha256, sizeBytes = 0, files = 0, signedBy, recalledAt } = found.head.fields;
  const recall = () => void act(editField(services, { record: id, field: 'recalledAt', value: toLocalTime(services.clock()) }));
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <Title order={1} dir="auto">
          {recipient}
        </Title>
        {!recalledAt && (
          <Button variant="default" onClick={recall}>
            {t('recall')}
          </Button>
        )}
      </header>
      <dl className={classes.facts}>
        <dt>{t('field.tier')}</dt>
        <dd>{t(`tier.${tier}`)}</dd>
        <dt>{t('field.exportedAt')}</dt>
        <dd>{exportedAt && timeWords(exportedAt, i18n.language)}</dd>
        {recalledAt && (
          <>
            <dt>{t('state.recalled')}</dt>
            <dd>{timeWords(recalledAt, i18n.language)}</dd>
          </>
        )}
        <dt>{t('field.files')}</dt>
        <dd>{t('filesOf', { count: files, size: sizeWords(i18n.language, sizeBytes) })}</dd>
        <dt>{t('field.signedBy')}</dt>
        <dd className={classes.fingerprint}>{signedBy}</dd>
        <dt>{t('field.sha256')}</dt>
        <dd>
          <code>{sha256}</code>
        </dd>
      </dl>
      <RecordSection title={t('field.contains')} heads={found.contains} />
      <RecordSection title={t('field.protects')} heads={found.protects} />
    </div>
  );
}

function RecordSection({ title, heads }: { readonly title: string; readonly heads: readonly RecordHead[] }) {
  if (heads.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {heads.map((head) => (
        <RecordLink key={head.id} head={head} />
      ))}
    </section>
  );
}
