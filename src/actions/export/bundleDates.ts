// Dates as they leave a vault: as they are, or by the year alone.
import type { Edtf } from '../../domain/fields.ts';
import { redactText } from '../../redact/redactText.ts';
import type { Policy } from '../../redact/types.ts';

/** `why` stays behind; the witness's own words go only where the day may be known, and without protected terms. */
export function bundleDate({ edtf, earliest, latest, words }: Edtf, policy: Policy): Edtf {
  if (policy.coarsenDates) return yearsOf(earliest, latest);
  return { edtf, earliest, latest, ...(words ? { words: redactText(words, policy).text } : {}) };
}

export function bundleDay(rfc3339: string, { coarsenDates }: Policy): string {
  return rfc3339.slice(0, coarsenDates ? 4 : 10);
}

function yearsOf(earliest: string | null, latest: string | null): Edtf {
  const [from, to] = [earliest?.slice(0, 4) ?? null, latest?.slice(0, 4) ?? null];
  return {
    edtf: from === to ? (from ?? '..') : `${from ?? '..'}/${to ?? '..'}`,
    earliest: from && `${from}-01-01`,
    latest: to && `${to}-12-31`,
  };
}
