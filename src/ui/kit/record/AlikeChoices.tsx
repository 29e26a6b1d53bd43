import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NameForm } from '../../../domain/fields.ts';
import type { RecordHead, RecordView } from '../../../domain/record.ts';
import { useRecordTitle } from '../recordTitle.ts';
import { useVaultQuery } from '../useVaultQuery.ts';
import classes from './record.module.css';

const mostNames = 6;
const mostShown = 5;

/** Records whose names are like any of this one's: perhaps the same. */
export function AlikeChoices({ record, onPick }: { readonly record: RecordView; readonly onPick: (head: RecordHead) => void }) {
  const { t } = useTranslation('kit');
  const titleOf = useRecordTitle();
  const { name, value, otherNames } = record.fields as {
    readonly name?: string;
    readonly value?: string;
    readonly otherNames?: readonly NameForm[];
  };
  const names = [name ?? value ?? '', ...(otherNames ?? []).map(({ text }) => text)].filter(Boolean).slice(0, mostNames);
  const found = useVaultQuery(`alikeTo:${record.id}:${names.join('\n')}`, async (vault) => {
    const answers = await Promise.all(names.map((text) => vault.search({ text, kinds: [record.kind], limit: 2 * mostShown })));
    const heads = answers.flatMap(({ hits }) => hits.map(({ head }) => head)).filter(({ id }) => id !== record.id);
    return [...new Map(heads.map((head) => [head.id, head])).values()].slice(0, mostShown);
  }).value;
  if (!found || found.length === 0) return null;
  return (
    <div className={classes.alike} role="group" aria-label={t('merge.alike')}>
      <p>{t('merge.alike')}</p>
      <div className={classes.missing}>
        {found.map((head) => (
          <Button key={head.id} size="compact-sm" variant="default" onClick={() => onPick(head)}>
            <bdi>{titleOf(head)}</bdi>
          </Button>
        ))}
      </div>
    </div>
  );
}
