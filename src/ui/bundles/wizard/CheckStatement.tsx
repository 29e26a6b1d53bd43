import { Button } from '@mantine/core';
import { EyeOff } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportPlan, PlannedStatement } from '../../../actions/export/planExport.ts';
import { languageOfScript } from '../../kit/scriptOf.ts';
import { Sought } from './Sought.tsx';
import classes from './wizard.module.css';

interface CheckStatementProps {
  readonly planned: PlannedStatement;
  readonly policy: ExportPlan['policy'];
  readonly sought: string;
  readonly onProtect: (words: string) => void;
}

/** A statement as it will be read, its labels marked. Words that are selected can be protected, here and everywhere. */
export function CheckStatement({ planned, policy, sought, onProtect }: CheckStatementProps) {
  const { t } = useTranslation('bundles');
  const [selected, setSelected] = useState('');
  const readSelection = () => setSelected(window.getSelection()?.toString().trim() ?? '');
  const { statement, translation, title } = planned;
  const labels = [...policy.subjects.map(({ label }) => label), '[withheld]', '███'];
  const rows = Math.max(statement.paragraphs.length, translation?.paragraphs.length ?? 0);
  return (
    <article
      className={classes.statement}
      data-both={translation !== null || undefined}
      onPointerUp={readSelection}
      onKeyUp={readSelection}
    >
      {selected !== '' && (
        <div className={classes.apply} role="status">
          <Button
            size="xs"
            leftSection={<EyeOff size={14} />}
            onClick={() => {
              onProtect(selected);
              setSelected('');
            }}
          >
            {t('check.protectSelected')}
          </Button>
        </div>
      )}
      <h2 dir="auto">{title}</h2>
      {Array.from({ length: rows }, (_, at) => (
        <div key={`${at + 1}`} className={classes.paragraph}>
          <span>¶{at + 1}</span>
          <p dir="auto" lang={languageOfScript(statement.paragraphs[at] ?? '')}>
            <Labelled text={statement.paragraphs[at] ?? ''} labels={labels} sought={sought} />
          </p>
          {translation && (
            <p dir="auto">
              <Labelled text={translation.paragraphs[at] ?? ''} labels={labels} sought={sought} />
            </p>
          )}
        </div>
      ))}
    </article>
  );
}

interface LabelledProps {
  readonly text: string;
  readonly labels: readonly string[];
  readonly sought: string;
}

function Labelled({ text, labels, sought }: LabelledProps) {
  const pattern = new RegExp(
    `(${labels
      .toSorted((a, b) => b.length - a.length)
      .map((label) => label.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('|')})`,
  );
  return (
    <>
      {text.split(pattern).map((part, at) =>
        at % 2 === 1 ? (
          <b key={`${at} ${part}`} className={classes.label}>
            {part}
          </b>
        ) : (
          <Fragment key={`${at} ${part}`}>
            <Sought text={part} sought={sought} />
          </Fragment>
        ),
      )}
    </>
  );
}
