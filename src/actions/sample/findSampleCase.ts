import type { RecordId } from '../../domain/ids.ts';
import type { ActionContext } from '../context.ts';
import { sampleReference } from './sampleCase.ts';

/** The sample case of this vault, or null. */
export async function findSampleCase({ vault }: Pick<ActionContext, 'vault'>): Promise<RecordId | null> {
  const { rows } = await vault.list({ kind: 'case', where: { reference: sampleReference }, limit: 1 });
  return rows[0]?.id ?? null;
}
