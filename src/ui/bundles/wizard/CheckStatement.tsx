import { Fragment } from 'react';
import type { ExportPlan, PlannedStatement } from '../../../actions/export/planExport.ts';
import { languageOfScript } from '../../kit/scriptOf.ts';
import classes from './wizard.module.css';

/** A statement as it will be read, its labels marked. */
export function CheckStatement({
  planned,
  policy,
}: {
  readonly planned: PlannedStatement;
  readonly policy: ExportPlan['policy'];
}) {
  const { statement, translation, title } = planned;
  const labels = [...policy.subjects.map(({ label }) => label), '[withheld]', '███'];
  const rows = Math.max(statement.paragraphs.length, translation?.paragraphs.length ?? 0);
  return (
    <article className={classes.statement} data-both={translation !== null || undefined}>
      <h2 dir="auto">{title}</h2>
      {Array.from({ length: rows }, (_, at) => (
        <div key={`${at + 1}`} className={classes.paragraph}>
          <span>¶{at + 1}</span>
          <p dir="auto" lang={languageOfScript(statement.paragraphs[at] ?? '')}>
            <Labelled text={statement.paragraphs[at] ?? ''} labels={labels} />
          </p>
          {translation && (
            <p dir="auto">
              <Labelled text={translation.paragraphs[at] ?? ''} labels={labels} />
            </p>
          )}
        </div>
      ))}
    </article>
  );
}

function Labelled({ text, labels }: { readonly text: string; readonly labels: readonly string[] }) {
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
          <Fragment key={`${at} ${part}`}>{part}</Fragment>
        ),
      )}
    </>
  );
}
