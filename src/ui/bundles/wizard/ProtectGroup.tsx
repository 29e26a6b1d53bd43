// People, compounds, organizations, numbers or places: each with its forms once it is protected.
import { Checkbox, TagsInput } from '@mantine/core';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ProtectedKind } from '../../../actions/export/exportChoice.ts';
import type { Protectable } from '../../../actions/export/suggestProtections.ts';
import type { Draft } from './draft.ts';
import { useLabelWord } from './useLabelWord.ts';
import classes from './wizard.module.css';

interface ProtectGroupProps {
  readonly kind: ProtectedKind;
  readonly subjects: readonly Protectable[];
  readonly terms: Draft['terms'];
  readonly onTerms: (terms: Draft['terms']) => void;
}

export function ProtectGroup({ kind, subjects, terms, onTerms }: ProtectGroupProps) {
  const { t } = useTranslation('bundles');
  if (subjects.length === 0) return null;
  const chosen = subjects.filter(({ subject }) => terms[subject]).length;
  const without = (gone: readonly Protectable[]) =>
    Object.fromEntries(Object.entries(terms).filter(([id]) => !gone.some(({ subject }) => subject === id)));
  const withAll = (more: readonly Protectable[]) => ({
    ...Object.fromEntries(more.map(({ subject, aliases }) => [subject, aliases])),
    ...terms,
  });
  const sorted = subjects.toSorted((a, b) => Number(b.marked) - Number(a.marked));
  return (
    <fieldset className={classes.part}>
      <legend>
        <Checkbox
          label={t('protect.group', { kind: t(`protect.kind.${kind}`), chosen, all: subjects.length })}
          checked={chosen === subjects.length}
          indeterminate={chosen > 0 && chosen < subjects.length}
          onChange={() => onTerms(chosen === subjects.length ? without(subjects) : withAll(subjects))}
        />
      </legend>
      {sorted.map((subject) => (
        <Subject
          key={subject.subject}
          subject={subject}
          terms={terms[subject.subject] ?? null}
          onTerms={(forms) => onTerms(forms ? { ...terms, [subject.subject]: forms } : without([subject]))}
        />
      ))}
    </fieldset>
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
          styles={{ pill: { fontSize: 12 } }}
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
