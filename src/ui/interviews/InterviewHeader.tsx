import { Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { ChevronDown, ChevronUp, Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { editField } from '../../actions/editField.ts';
import { speakersOf } from '../../actions/speakersOf.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { CommitInput } from '../kit/CommitInput.tsx';
import { timeWords } from '../kit/dateWords.ts';
import { useServices } from '../kit/services.tsx';
import { useAct } from '../kit/useAct.ts';
import { countConsent } from './conversation/consentState.ts';
import classes from './interviewPage.module.css';
import { languageName } from './languages.ts';

interface InterviewHeaderProps {
  readonly interview: RecordView<'interview'>;
  readonly consents: readonly RecordHead<'consent'>[];
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Who, when and where, in one line each; everything else waits behind it. */
export function InterviewHeader({ interview, consents, open, onToggle }: InterviewHeaderProps) {
  const { t, i18n } = useTranslation('interviews');
  const services = useServices();
  const act = useAct();
  const { fields } = interview;
  const speakers = speakersOf(interview);
  const spoken = [fields.language, fields.translatedTo].flatMap((tag) => (tag ? [languageName(i18n.language, tag)] : []));
  // An arrow is not mirrored with the text round it.
  const arrow = i18n.dir() === 'rtl' ? ' ← ' : ' → ';
  const meta = [fields.start && timeWords(fields.start, i18n.language), fields.place, spoken.join(arrow)].filter(Boolean);

  return (
    <header className={classes.header}>
      <div className={classes.titleLine}>
        <VisuallyHidden component="h1">
          {[fields.reference, fields.title || t('untitled')].filter(Boolean).join(' ')}
        </VisuallyHidden>
        <span className={classes.reference}>{fields.reference}</span>
        <CommitInput
          value={fields.title ?? ''}
          aria-label={t('field.title')}
          placeholder={t('untitled')}
          variant="unstyled"
          className={classes.title ?? ''}
          onCommit={(value) => void act(editField(services, { record: interview.id, field: 'title', value: value || null }))}
        />
        {fields.sealedAt ? (
          <Tooltip label={t('seal.explained')} multiline w={280}>
            <span className={classes.sealed}>
              <Stamp size={14} aria-hidden /> {t('state.sealed')}
            </span>
          </Tooltip>
        ) : (
          <span className={classes.draft}>{t('state.draft')}</span>
        )}
      </div>
      <div className={classes.metaLine}>
        <span className={classes.meta}>{meta.join(' · ')}</span>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={open}
          rightSection={open ? <ChevronUp size={14} /> : <ChevronDown size={14} />}
          onClick={onToggle}
        >
          {fields.people.length === 0 ? t('setup.open') : t('consent.summary', { ...countConsent(consents, speakers) })}
        </Button>
      </div>
    </header>
  );
}
