import { ActionIcon } from '@mantine/core';
import { Check, CircleHelp, RotateCcw, Tags, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OwnCode } from '../../domain/fields.ts';
import { useNavigate } from '../frame/navigation.ts';
import { kindIcons } from '../kit/kindIcons.ts';
import { useRecordTitle } from '../kit/recordTitle.ts';
import { languageOfScript } from '../kit/scriptOf.ts';
import type { NoteDeeds } from './MarginNotes.tsx';
import classes from './marginNotes.module.css';
import type { Note } from './statementNotes.ts';
import { codeWords, keyOfCode } from './vocabularies.ts';

interface MarginNoteProps extends NoteDeeds {
  readonly note: Note;
  readonly ownCodes: readonly OwnCode[];
  readonly hasPassage: boolean;
  readonly isLost: boolean;
}

export function MarginNote({ note, ownCodes, hasPassage, isLost, ...deeds }: MarginNoteProps) {
  const { t, i18n } = useTranslation(['interviews', 'vocabularies', 'fields']);
  const navigate = useNavigate();
  const titleOf = useRecordTitle();
  const { head, question, codes } = note;
  const isExcerpt = head.kind === 'excerpt';
  const what = question
    ? 'question'
    : codes.length > 0
      ? 'code'
      : isExcerpt
        ? 'excerpt'
        : head.kind === 'event'
          ? 'event'
          : 'link';
  const Icon = what === 'question' ? CircleHelp : what === 'code' ? Tags : kindIcons[head.kind];
  const [from, to] = note.ends;
  const words = question?.text ?? (from && to ? `${titleOf(from)} · ${titleOf(head)} · ${titleOf(to)}` : titleOf(head));
  const factWords = (field: string) => t(`fields:${head.kind}.${field}` as 'margin.show', { defaultValue: field });
  const listed = (each: readonly string[]) => new Intl.ListFormat(i18n.language, { type: 'unit' }).format(each);
  const open = () => (isExcerpt ? deeds.onShow(note) : navigate.open({ kind: 'record', record: head.id }, 'beside'));
  return (
    <div className={classes.note} data-answered={question?.answered || undefined}>
      <Icon size={14} aria-label={t(`margin.${what}`)} />
      {what === 'code' ? (
        <button type="button" className={classes.words} onClick={() => deeds.onCode(note)} title={t('margin.editCodes')}>
          {codes.map((code) => (
            <span key={`${keyOfCode(code)}:${code.answer}`} className={classes.code}>
              <span dir="auto">{codeWords((key, options) => t(key as 'code.title', options), code, ownCodes)}</span>
              <em>{t(`vocabularies:answer.${code.answer}`)}</em>
            </span>
          ))}
        </button>
      ) : (
        <button type="button" className={classes.words} dir="auto" lang={languageOfScript(words)} onClick={open}>
          {words}
          {note.facts.length > 0 && <span className={classes.facts}>{listed(note.facts.map(factWords))}</span>}
        </button>
      )}
      {isExcerpt && (
        <ActionIcon
          size={18}
          className={classes.off ?? ''}
          aria-label={t('margin.takeOff')}
          onClick={() => deeds.onTakeOff(note)}
        >
          <X size={12} />
        </ActionIcon>
      )}
      <div className={classes.deeds}>
        {isLost && <span className={classes.lost}>{t('margin.lost')}</span>}
        {!isLost && !(what === 'excerpt') && (
          <button type="button" className={classes.show} onClick={() => deeds.onShow(note)}>
            {t('margin.show')}
          </button>
        )}
        {question && !question.answered && (
          <button type="button" className={classes.show} onClick={() => deeds.onAnswer(note)}>
            <Check size={12} aria-hidden /> {t(hasPassage ? 'question.answerWithPassage' : 'question.answer')}
          </button>
        )}
        {question?.answer && (
          <button type="button" className={classes.show} onClick={() => deeds.onShowAnswer(note)}>
            {t('question.showAnswer')}
          </button>
        )}
        {question?.answered && (
          <button type="button" className={classes.show} onClick={() => deeds.onReopen(note)}>
            <RotateCcw size={12} aria-hidden /> {t('question.reopen')}
          </button>
        )}
      </div>
    </div>
  );
}
