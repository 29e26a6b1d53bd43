import { Button } from '@mantine/core';
import { MessageSquarePlus, MessageSquareText, Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { startInterview } from '../../actions/startInterview.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead } from '../../domain/record.ts';
import { useNavigate } from '../frame/navigation.ts';
import { timeWords } from '../kit/dateWords.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { isBeside } from '../kit/RecordLink.tsx';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { useVaultQuery } from '../kit/useVaultQuery.ts';
import classes from './interviewList.module.css';
import { languageName } from './languages.ts';

interface Row {
  readonly head: RecordHead<'interview'>;
  readonly names: string;
}

export function InterviewList() {
  const { t } = useTranslation('interviews');
  const services = useServices();
  const navigate = useNavigate();
  const act = useAct();
  const { activeCase } = services;
  const rows = useVaultQuery(
    `interviews:${activeCase}`,
    async (vault) => {
      const { rows: heads } = await vault.list({ kind: 'interview', ...(activeCase ? { inCase: activeCase } : {}) });
      const people = await vault.heads(heads.flatMap((head) => peopleOf(head).map(({ person }) => person)));
      const names = new Map(people.map(({ id, fields }) => [id, String(fields['name'] ?? fields['pseudonym'] ?? '')]));
      return heads.map((head) => rowOf(head as RecordHead<'interview'>, names)).sort(newestFirst);
    },
    ['interview', 'person'],
  ).value;
  const begin = async () => {
    const id = await act(startInterview(services, { people: [], consent: [] }));
    if (id) navigate.open({ kind: 'record', record: id });
  };
  if (!rows) return null;
  const button = (
    <Button leftSection={<MessageSquarePlus size={16} />} onClick={() => void begin()}>
      {t('new')}
    </Button>
  );
  if (rows.length === 0) {
    return (
      <EmptyState icon={MessageSquareText} title={t('empty.title')} text={t('empty.text')}>
        {button}
      </EmptyState>
    );
  }
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        {button}
      </header>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('field.reference')}</th>
            <th>{t('field.who')}</th>
            <th>{t('field.start')}</th>
            <th>{t('field.place')}</th>
            <th>{t('field.language')}</th>
            <th>{t('field.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <InterviewRow key={row.head.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InterviewRow({ row: { head, names } }: { readonly row: Row }) {
  const { t, i18n } = useTranslation('interviews');
  const navigate = useNavigate();
  const { reference, title, start, place, language, sealedAt } = head.fields;
  return (
    <tr
      onClick={(event) => navigate.open({ kind: 'record', record: head.id }, isBeside(event) ? 'beside' : 'here')}
      data-record={head.id}
    >
      <td className={classes.reference}>
        <button type="button">{reference ?? '–'}</button>
      </td>
      <td className={classes.who} dir="auto">
        {title || names || t('untitled')}
        {title && names && <span> {names}</span>}
      </td>
      <td>{start && timeWords(start, i18n.language)}</td>
      <td dir="auto">{place}</td>
      <td>{language && languageName(i18n.language, language)}</td>
      <td>
        {sealedAt ? (
          <span className={classes.sealed}>
            <Stamp size={13} aria-hidden /> {t('state.sealed')}
          </span>
        ) : (
          <span className={classes.draft}>{t('state.draft')}</span>
        )}
      </td>
    </tr>
  );
}

const peopleOf = (head: RecordHead) => (head as RecordHead<'interview'>).fields.people ?? [];

/** The people who speak stand for the interview; who asks and who translates does not. */
function rowOf(head: RecordHead<'interview'>, names: ReadonlyMap<RecordId, string>): Row {
  const speaking = peopleOf(head).filter(({ role }) => role !== 'interviewer' && role !== 'interpreter');
  return { head, names: [...new Set(speaking.map(({ person }) => names.get(person) ?? ''))].filter(Boolean).join(', ') };
}

const newestFirst = (a: Row, b: Row) => b.head.createdMs - a.head.createdMs;
