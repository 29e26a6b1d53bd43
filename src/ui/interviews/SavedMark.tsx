import { Check, CircleDashed, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorSentence } from '../kit/errorSentence.ts';
import classes from './interviewPage.module.css';
import type { SaverState } from './statementSaver.ts';

/** Small, constant and true: saved, or not yet. */
export function SavedMark({ state }: { readonly state: SaverState }) {
  const { t, i18n } = useTranslation('interviews');
  if (state.kind === 'failed') {
    return (
      <span className={classes.saveFailed} role="alert">
        <TriangleAlert size={14} aria-hidden />{' '}
        {state.error.type === 'storageFull' ? t('saved.full') : errorSentence(i18n, state.error)}
      </span>
    );
  }
  return (
    <span className={classes.saved} data-state={state.kind}>
      {state.kind === 'saved' ? <Check size={14} aria-hidden /> : <CircleDashed size={14} aria-hidden />}
      {t(state.kind === 'saved' ? 'saved.yes' : 'saved.soon')}
    </span>
  );
}
