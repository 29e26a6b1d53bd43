import { Modal, VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementDoc } from '../../../domain/fields.ts';
import type { RecordId } from '../../../domain/ids.ts';
import type { RecordView } from '../../../domain/record.ts';
import { statementToText } from '../../../domain/statementText.ts';
import type { VaultApi } from '../../../vault/api.ts';
import { useVaultQuery } from '../../kit/useVaultQuery.ts';
import classes from './conversation.module.css';
import { wordChanges } from './wordChanges.ts';

type Interview = RecordView<'interview'>;

/** What a correction changed in the statement it corrects. */
export function ChangesDialog({ id, onClose }: { readonly id: RecordId; readonly onClose: () => void }) {
  const { t } = useTranslation('interviews');
  const both = useVaultQuery(`changes:${id}`, (vault) => readBoth(vault, id), ['interview']).value;
  if (!both) return null;
  const { before, after } = both;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('versions.changes', { before: before.fields.reference, after: after.fields.reference })}
      closeButtonProps={{ 'aria-label': t('versions.close') }}
    >
      {(['statement', 'translation'] as const).map(
        (field) =>
          (before.fields[field] || after.fields[field]) && (
            <section key={field} aria-label={t(`${field}.heading`)}>
              <Changes
                before={textOf(before.fields[field])}
                after={textOf(after.fields[field])}
                locale={field === 'statement' ? after.fields.language : after.fields.translatedTo}
              />
            </section>
          ),
      )}
    </Modal>
  );
}

interface ChangesProps {
  readonly before: string;
  readonly after: string;
  readonly locale: string | undefined;
}

/** Struck out what went, underlined what came; each said aloud where a screen is read. */
function Changes({ before, after, locale }: ChangesProps) {
  const { t } = useTranslation('interviews');
  const changes = useMemo(() => wordChanges(before, after, locale), [before, after, locale]);
  const count = (kind: 'added' | 'removed') => changes.filter((change) => change.kind === kind).length;
  return (
    <>
      <p className={classes.hint} role="status">
        {before === after
          ? t('versions.same')
          : t('versions.counted', {
              removed: t('versions.removed', { count: count('removed') }),
              added: t('versions.added', { count: count('added') }),
            })}
      </p>
      <div className={classes.reading} dir="auto" lang={locale}>
        {changes.map(({ kind, text }, index) => {
          if (kind === 'same') return text;
          const Mark = kind === 'added' ? 'ins' : 'del';
          return (
            // The place among the changes is all that tells two equal words apart.
            <Mark key={index}>
              <VisuallyHidden>{t(kind === 'added' ? 'versions.putIn' : 'versions.takenOut')}</VisuallyHidden>
              {text}
            </Mark>
          );
        })}
      </div>
    </>
  );
}

const textOf = (doc: StatementDoc | undefined) => (doc ? statementToText(doc) : '');

async function readBoth(
  vault: VaultApi,
  id: RecordId,
): Promise<{ readonly before: Interview; readonly after: Interview } | null> {
  const after = (await vault.get(id)) as Interview | null;
  const before = after?.fields.corrects ? ((await vault.get(after.fields.corrects)) as Interview | null) : null;
  return before && after ? { before, after } : null;
}
