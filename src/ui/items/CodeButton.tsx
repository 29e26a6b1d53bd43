import { ActionIcon, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Tags } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordHead } from '../../domain/record.ts';
import { CodeDialog } from '../interviews/CodeDialog.tsx';
import { useOwnCodes } from '../interviews/useOwnCodes.ts';
import { codeWords, keyOfCode } from '../interviews/vocabularies.ts';
import classes from './itemPage.module.css';

interface OfExcerpt {
  readonly excerpt: RecordHead<'excerpt'>;
}

/** Says of a passage or region what indicators and own codes describe: the same dialog as in a statement. */
export function CodeButton({ excerpt }: OfExcerpt) {
  const { t } = useTranslation('items');
  const [opened, { open, close }] = useDisclosure(false);
  const { codes = [], cases = [], origin, place, quote } = excerpt.fields;
  return (
    <>
      <Tooltip label={t('excerpt.code')}>
        <ActionIcon size={28} aria-label={t('excerpt.code')} onClick={open}>
          <Tags size={15} />
        </ActionIcon>
      </Tooltip>
      {opened && origin && place && (
        <CodeDialog
          origin={origin}
          cases={cases}
          place={place}
          quote={quote ?? ''}
          excerpt={excerpt.id}
          codes={codes}
          onClose={close}
        />
      )}
    </>
  );
}

/** The codes of an excerpt in words; one that is not there, or was not asked about, says so. */
export function CodeWords({ excerpt }: OfExcerpt) {
  const { t } = useTranslation('items');
  const { codes = [], cases = [] } = excerpt.fields;
  const own = useOwnCodes(cases);
  if (codes.length === 0) return null;
  return (
    <span className={classes.codes}>
      {codes.map((each, at) => (
        <span key={keyOfCode(each)} dir="auto">
          {at > 0 && '· '}
          {codeWords((key, options) => t(key as 'excerpt.code', options), each, own)}
          {each.answer !== 'present' && <em> {t(`vocabularies:answer.${each.answer}`)}</em>}
        </span>
      ))}
    </span>
  );
}
