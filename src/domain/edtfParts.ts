// Takes an EDTF text apart into what the interface shows and edits: a form (on, about, before …) and one or two plain dates.

/** A minute, day, month, year or decade: `2025-03-14T22:30:00`, `2025-03-14`, `2025-03`, `2025`, `202X`; `null` is not known. */
export type DateForm = 'on' | 'about' | 'unsure' | 'before' | 'after' | 'between' | 'during' | 'unknown';
export interface DateParts {
  readonly form: DateForm;
  readonly first: string | null;
  readonly last: string | null;
}

const plain = '\\d{4}(?:-(?:0\\d|1[0-2])(?:-\\d{2})?)?|\\d{3}X';
/** EDTF knows times of day alone and at the ends of intervals, not *about* a time. */
const timed = `${plain}|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}`;
const patterns: readonly (readonly [DateForm, RegExp])[] = [
  ['on', new RegExp(`^(${timed})$`)],
  ['about', new RegExp(`^(${plain})[~%]$`)],
  ['unsure', new RegExp(`^(${plain})\\?$`)],
  ['before', new RegExp(`^(?:\\[\\.\\.|\\.\\./)(?<last>${plain})\\]?$`)],
  ['after', new RegExp(`^(?:\\[(${plain})\\.\\.\\]|(${plain})/\\.\\.)$`)],
  ['between', new RegExp(`^\\[(${plain})\\.\\.(?<last>${plain})\\]$`)],
  ['during', new RegExp(`^(${timed})/(?<last>${timed})$`)],
];

/** `undefined` for EDTF that is richer than the forms (unspecified months, lists); such a date is shown as it is written. */
export function edtfToParts(edtf: string): DateParts | undefined {
  if (edtf === 'XXXX') return { form: 'unknown', first: null, last: null };
  for (const [form, pattern] of patterns) {
    const match = pattern.exec(edtf);
    if (match)
      return {
        form,
        first: (form === 'before' ? undefined : (match[1] ?? match[2])) ?? null,
        last: match.groups?.['last'] ?? null,
      };
  }
  return undefined;
}

/** The EDTF of a form and its dates; the dates must be plain. */
export function partsToEdtf({ form, first, last }: DateParts): string | undefined {
  switch (form) {
    case 'unknown':
      return 'XXXX';
    case 'on':
      return first ?? undefined;
    case 'about':
      return first === null ? undefined : `${first}~`;
    case 'unsure':
      return first === null ? undefined : `${first}?`;
    case 'before':
      return last === null ? undefined : `[..${last}]`;
    case 'after':
      return first === null ? undefined : `[${first}..]`;
    case 'between':
      return first === null || last === null ? undefined : `[${first}..${last}]`;
    case 'during':
      return first === null || last === null ? undefined : `${first}/${last}`;
  }
}
