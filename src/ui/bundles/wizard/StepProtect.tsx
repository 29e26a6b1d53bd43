// Whom the bundle protects, under which forms of the name, and how much is covered round each find.
import { Checkbox, Radio, Switch, TagsInput } from '@mantine/core';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Extent } from '../../../actions/export/exportChoice.ts';
import type { Protectable } from '../../../actions/export/suggestProtections.ts';
import type { ChangeDraft, Draft } from './draft.ts';
import { useLabelWord } from './useLabelWord.ts';
import classes from './wizard.module.css';

interface StepProtectProps {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  readonly protectable: readonly Protectable[];
}
const extents: readonly Extent[] = ['line', 'block', 'page', 'word'];

export function StepProtect({ draft, change, protectable }: StepProtectProps) {
  const { t } = useTranslation('bundles');
  const sorted = protectable.toSorted((a, b) => Number(b.marked) - Number(a.marked));
  const set = (subject: Protectable, aliases: readonly string[] | null) => {
    const terms = new Map(draft.terms);
    if (aliases) terms.set(subject.subject, aliases);
    else terms.delete(subject.subject);
    change({ terms });
  };
  return (
    <div className={classes.form}>
      <p className={classes.quiet}>{t('protect.text')}</p>
      {sorted.length === 0 && <p>{t('protect.nobody')}</p>}
      <div className={classes.subjects}>
        {sorted.map((subject) => (
          <Subject
            key={subject.subject}
            subject={subject}
            terms={draft.terms.get(subject.subject) ?? null}
            onTerms={(terms) => set(subject, terms)}
          />
        ))}
      </div>
      <Radio.Group label={t('protect.extent')} value={draft.extent} onChange={(extent) => change({ extent: extent as Extent })}>
        <div className={classes.choices}>
          {extents.map((extent) => (
            <Radio key={extent} value={extent} label={t(`protect.extentOf.${extent}`)} />
          ))}
        </div>
      </Radio.Group>
      {draft.extent === 'word' && <p className={classes.warning}>{t('protect.wordWarning')}</p>}
      <Switch
        label={t('protect.coarsen')}
        description={t('protect.coarsenHint')}
        checked={draft.coarsenDates}
        onChange={(event) => change({ coarsenDates: event.currentTarget.checked })}
      />
    </div>
  );
}

interface SubjectProps {
  readonly subject: Protectable;
  readonly terms: readonly string[] | null;
  readonly onTerms: (terms: readonly string[] | null) => void;
}

function Subject({ subject, terms, onTerms }: SubjectProps) {
  const { t } = useTranslation('bundles');
  const word = useLabelWord()(subject);
  return (
    <div className={classes.subject} data-protected={terms !== null || undefined}>
      <div className={classes.subjectHead}>
        <Checkbox
          label={<bdi>{subject.canonical}</bdi>}
          checked={terms !== null}
          onChange={(event) => onTerms(event.currentTarget.checked ? subject.aliases : null)}
        />
        {terms !== null && (
          <span className={classes.label}>
            <EyeOff size={13} aria-hidden /> {t('protect.becomes', { word })}
          </span>
        )}
      </div>
      {terms !== null && (
        <TagsInput
          size="xs"
          aria-label={t('protect.terms', { name: subject.canonical })}
          placeholder={t('protect.addTerm')}
          value={[...terms]}
          onChange={onTerms}
          splitChars={['\n']}
          clearable={false}
        />
      )}
    </div>
  );
}
