import { randomBytes } from '../../crypto/random.ts';
import { randomLabels } from '../../redact/randomLabels.ts';
import type { Policy } from '../../redact/types.ts';
import type { ExportChoice } from './exportChoice.ts';

/** The policy of one export. Its labels are numbered anew by chance each time, so keep it through the whole of an export. */
export function exportPolicy({
  protections,
  extent,
  coarsenDates,
}: Pick<ExportChoice, 'protections' | 'extent' | 'coarsenDates'>): Policy {
  const labels = randomLabels(protections, randomBelow);
  const subjects = protections.map(({ subject, canonical, aliases }) => {
    const label = labels.get(subject);
    if (label === undefined) throw new Error('A protected subject has no label');
    return { subject, canonical, aliases, label };
  });
  return { subjects, extent, coarsenDates };
}

/** A whole number from 0 to `limit` − 1, without bias. */
function randomBelow(limit: number): number {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const drawn = new DataView(randomBytes(4).buffer).getUint32(0);
    if (drawn < fair) return drawn % limit;
  }
}
