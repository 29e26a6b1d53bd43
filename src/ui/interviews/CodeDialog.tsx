import { Button, Group, Modal, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addOwnCode } from '../../actions/addOwnCode.ts';
import { codePassage } from '../../actions/codePassage.ts';
import type { Place, VocabularyAnswer } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import classes from './codeDialog.module.css';
import { useOwnCodes } from './useOwnCodes.ts';
import { answers, codeWords, keyOfCode, ownVocabulary, vocabularies } from './vocabularies.ts';

interface CodeDialogProps {
  readonly origin: RecordId;
  readonly cases: readonly RecordId[];
  readonly place: Place;
  readonly quote: string;
  /** The excerpt that is coded already, and what it says. */
  readonly excerpt?: RecordId | undefined;
  readonly codes?: readonly VocabularyAnswer[];
  readonly onClose: () => void;
}

type Answers = ReadonlyMap<string, VocabularyAnswer>;

/** What a passage shows, code by code. Nothing is added up and nothing is concluded. */
export function CodeDialog({ origin, cases, place, quote, excerpt, codes = [], onClose }: CodeDialogProps) {
  const { t } = useTranslation(['interviews', 'vocabularies']);
  const services = useServices();
  const act = useAct();
  const own = useOwnCodes(cases);
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState<Answers>(() => new Map(codes.map((each) => [keyOfCode(each), each])));
  const answer = (given: VocabularyAnswer | null, code: Pick<VocabularyAnswer, 'vocabulary' | 'code'>) =>
    setChosen((known) => {
      const next = new Map(known);
      if (given) next.set(keyOfCode(code), given);
      else next.delete(keyOfCode(code));
      return next;
    });
  const keep = async () => {
    const passage = { origin, place, quote, codes: [...chosen.values()] };
    if (await act(codePassage(services, passage, excerpt))) onClose();
  };
  const addOwn = async () => {
    const [record] = cases;
    const label = filter.trim();
    if (!record || label === '') return;
    const code = await act(addOwnCode(services, { record, label }));
    if (!code) return;
    answer({ vocabulary: ownVocabulary, code, answer: 'present' }, { vocabulary: ownVocabulary, code });
    setFilter('');
  };
  const groups = [
    ...vocabularies.flatMap(({ vocabulary, groups: parts }) =>
      parts.map(({ group, codes: held }) => ({
        vocabulary,
        codes: held,
        title:
          parts.length === 1
            ? t(`vocabularies:${vocabulary}.name` as 'vocabularies:own.name')
            : `${t(`vocabularies:${vocabulary}.name` as 'vocabularies:own.name')} · ${t(`vocabularies:${vocabulary}.group.${group}` as 'vocabularies:own.name')}`,
      })),
    ),
    { vocabulary: ownVocabulary, codes: own.map(({ code }) => code), title: t('vocabularies:own.name') },
  ];
  const asked = filter.trim().toLocaleLowerCase();
  const words = (vocabulary: string, code: string) =>
    codeWords((key, options) => t(key as 'code.title', options), { vocabulary, code }, own);
  return (
    <Modal opened onClose={onClose} title={t('code.title')} size="xl">
      {quote !== '' && (
        <blockquote className={classes.quote} dir="auto">
          {quote}
        </blockquote>
      )}
      <div className={classes.search}>
        <TextInput
          data-autofocus
          aria-label={t('code.filter')}
          placeholder={t('code.filter')}
          value={filter}
          dir="auto"
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        {cases.length > 0 && asked !== '' && (
          <Button variant="default" leftSection={<Plus size={14} />} onClick={() => void addOwn()}>
            {t('code.addOwn', { label: filter.trim() })}
          </Button>
        )}
      </div>
      <div className={classes.list}>
        {groups.map(({ vocabulary, title, codes: held }) => {
          const shown = held.filter((code) => words(vocabulary, code).toLocaleLowerCase().includes(asked));
          if (shown.length === 0) return null;
          return (
            <section key={title} aria-label={title}>
              <h3 className={classes.group}>{title}</h3>
              {shown.map((code) => (
                <CodeRow
                  key={code}
                  label={words(vocabulary, code)}
                  given={chosen.get(keyOfCode({ vocabulary, code }))?.answer ?? null}
                  onGive={(given) => answer(given && { vocabulary, code, answer: given }, { vocabulary, code })}
                />
              ))}
            </section>
          );
        })}
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button disabled={chosen.size === 0 && codes.length === 0} onClick={() => void keep()}>
          {t('code.keep', { count: chosen.size })}
        </Button>
      </Group>
    </Modal>
  );
}

interface CodeRowProps {
  readonly label: string;
  readonly given: VocabularyAnswer['answer'] | null;
  readonly onGive: (given: VocabularyAnswer['answer'] | null) => void;
}

function CodeRow({ label, given, onGive }: CodeRowProps) {
  const { t } = useTranslation('vocabularies');
  const name = useId();
  return (
    <div className={classes.row} role="radiogroup" aria-label={label} data-given={given !== null}>
      <span dir="auto">{label}</span>
      <span className={classes.answers}>
        {answers.map((each) => (
          <label key={each} className={classes.answer} data-chosen={given === each}>
            <input
              type="radio"
              name={name}
              checked={given === each}
              onChange={() => onGive(each)}
              onClick={() => given === each && onGive(null)}
              onKeyDown={(event) => {
                if (event.key === 'Backspace' || event.key === 'Delete') onGive(null);
              }}
            />
            {t(`answer.${each}`)}
          </label>
        ))}
      </span>
    </div>
  );
}
