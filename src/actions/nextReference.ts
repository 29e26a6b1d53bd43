// The number a new interview or item gets in its case: one after the highest, deleted ones counted, so that no chip in an
// old bundle ever points to something else.
import type { ActionContext } from './context.ts';

const letters = { interview: 'I', item: 'D' } as const;

export const referenceOf = (kind: keyof typeof letters, number: number): string =>
  `${letters[kind]}-${String(number).padStart(2, '0')}`;

export async function nextReferenceNumber(context: ActionContext, kind: keyof typeof letters): Promise<number> {
  const inCase = context.activeCase ? { inCase: context.activeCase } : {};
  const [present, deleted] = await Promise.all([
    context.vault.list({ kind, ...inCase }),
    context.vault.list({ kind, ...inCase, deleted: true }),
  ]);
  let highest = 0;
  for (const { fields } of [...present.rows, ...deleted.rows]) {
    const number = /-(\d+)$/.exec(String(fields['reference'] ?? ''))?.[1];
    highest = Math.max(highest, Number(number ?? 0));
  }
  return highest + 1;
}
