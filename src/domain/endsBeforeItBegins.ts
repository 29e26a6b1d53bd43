/** Two moments (RFC 3339) that contradict each other. They are kept as they were written; a person is told. */
export function endsBeforeItBegins({ start, end }: { readonly start?: string; readonly end?: string }): boolean {
  return start !== undefined && end !== undefined && Date.parse(end) < Date.parse(start);
}
