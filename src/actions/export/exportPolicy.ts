import { randomBytes } from '../../crypto/random.ts';
import type { RecordId } from '../../domain/ids.ts';
import { findTerms, needlesOf } from '../../redact/find.ts';
import { randomLabels } from '../../redact/randomLabels.ts';
import { sharedLabel } from '../../redact/redactText.ts';
import type { Policy } from '../../redact/types.ts';
import type { ExportChoice, Protection } from './exportChoice.ts';

export type Labels = Readonly<Record<RecordId, string>>;

/**
 * The policy of one export. Its labels are numbered by chance, so `drawn` keeps them through the whole of it: they hold while the
 * same people, places and organizations are protected, and are drawn anew for all when one more or one less is.
 */
export function exportPolicy(
  { protections, extent, dates, places }: Pick<ExportChoice, 'protections' | 'extent' | 'dates' | 'places'>,
  drawn: Labels = {},
): Policy {
  const labelled = protections.filter((each): each is Protection & { readonly word: string } => each.word !== null);
  const isHeld =
    Object.keys(drawn).length === labelled.length && labelled.every(({ subject, word }) => isLabelOf(drawn[subject], word));
  const labels = isHeld ? drawn : Object.fromEntries(randomLabels(labelled, randomBelow));
  const subjects = protections.map(({ subject, canonical, aliases, word }) => {
    const label = word === null ? sharedLabel : labels[subject];
    if (label === undefined) throw new Error('A protected subject has no label');
    return { subject, canonical, aliases, label };
  });
  const needles = needlesOf({ subjects });
  const spelled = subjects.map((each) =>
    findTerms(each.label, needles).length === 0 ? each : { ...each, label: each.label.replace(/^.* (?=\d+$)/u, wordless) },
  );
  return { subjects: spelled, extent, dates, places };
}

/** Before the number where the word of a label is itself a form of somebody's name. Holds no letter. */
const wordless = '# ';
const isLabelOf = (label: string | undefined, word: string) =>
  label !== undefined && (label.startsWith(`${word} `) || label.startsWith(wordless));

export const labelsOf = ({ subjects }: Policy): Labels =>
  Object.fromEntries(subjects.filter(({ label }) => label !== sharedLabel).map(({ subject, label }) => [subject, label]));

/** A whole number from 0 to `limit` − 1, without bias. */
function randomBelow(limit: number): number {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const drawn = new DataView(randomBytes(4).buffer).getUint32(0);
    if (drawn < fair) return drawn % limit;
  }
}
