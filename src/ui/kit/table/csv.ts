// Rows as comma-separated values: RFC 4180, and nothing that a spreadsheet would run as a formula.

/** A number may begin with a minus; everything else that a spreadsheet takes for a formula is written as text. */
const formula = /^[\s\u00a0\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const plainNumber = /^-?\d+([.,]\d+)?$/;

export function csvField(text: string): string {
  const safe = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvLine = (fields: readonly string[]): string => `${fields.map(csvField).join(',')}\r\n`;
