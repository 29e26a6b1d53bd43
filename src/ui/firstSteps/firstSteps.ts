// The first steps of a new vault, and which of them were taken: read from what the vault really holds. What lies in the invented
// sample case does not count.
import { findSampleCase } from '../../actions/sample/findSampleCase.ts';
import type { Kind } from '../../domain/dictionary.ts';
import type { StatementDoc, StatementNode } from '../../domain/fields.ts';
import type { RecordId } from '../../domain/ids.ts';
import type { RecordHead, RecordView } from '../../domain/record.ts';
import { statementToText } from '../../domain/statementText.ts';
import type { Filter, VaultApi } from '../../vault/api.ts';

export const stepNames = ['case', 'person', 'consent', 'write', 'item', 'tie', 'export', 'verify'] as const;
export type StepName = (typeof stepNames)[number];
export type StepsTaken = Readonly<Record<StepName, boolean>>;

/** Kinds whose change may tick a step. */
export const stepKinds: readonly Kind[] = ['case', 'person', 'consent', 'interview', 'item', 'source', 'bundle'];

/** So many of the newest are looked into: the step was taken lately, or long ago and ticked by then. */
const mostRead = 12;

/** A consent that was asked for counts whatever the answer was. */
const answered: readonly Filter[] = [{ test: 'oneOf', field: 'decision', values: ['given', 'refused', 'withdrawn'] }];

export interface StepsRead {
  readonly taken: StepsTaken;
  readonly sample: RecordId | null;
}

/** `verified` is remembered beside the records: looking at a bundle leaves nothing in the journal. */
export async function readFirstSteps(vault: VaultApi, verified: boolean): Promise<StepsRead> {
  const sample = await findSampleCase({ vault });
  const has = async (kind: Kind, filters: readonly Filter[] = []) => {
    const [all, inSample] = await Promise.all([
      vault.list({ kind, filters, limit: 0 }),
      sample ? vault.list({ kind, filters, inCase: sample, limit: 0 }) : { total: 0 },
    ]);
    return all.total > inSample.total;
  };
  const [cases, person, consent, item, bundle, statements] = await Promise.all([
    vault.list({ kind: 'case', limit: 0 }),
    has('person'),
    has('consent', answered),
    has('item'),
    has('bundle'),
    readStatements(vault, sample),
  ]);
  return {
    sample,
    taken: {
      case: cases.total > (sample ? 1 : 0),
      person,
      consent,
      write: statements.some((doc) => statementToText(doc).trim() !== ''),
      item,
      tie: await tiesToItem(vault, sample, statements),
      export: bundle,
      verify: verified,
    },
  };
}

const isOwn = (sample: RecordId | null) => (head: RecordHead) =>
  sample === null || !((head.fields['cases'] as readonly RecordId[] | undefined) ?? []).includes(sample);

async function newest(vault: VaultApi, kind: Kind, sample: RecordId | null): Promise<readonly RecordHead[]> {
  const { rows } = await vault.list({ kind, sort: { field: 'changedMs', descending: true }, limit: 10 * mostRead });
  return rows.filter(isOwn(sample)).slice(0, mostRead);
}

async function readStatements(vault: VaultApi, sample: RecordId | null): Promise<readonly StatementDoc[]> {
  const views = await Promise.all((await newest(vault, 'interview', sample)).map(({ id }) => vault.get(id)));
  return views.flatMap((view) => {
    const { statement, translation } = (view as RecordView<'interview'> | null)?.fields ?? {};
    return [statement, translation].flatMap((doc) => doc ?? []);
  });
}

/** A statement cites an item, or a passage of one is the source of a claim. */
async function tiesToItem(vault: VaultApi, sample: RecordId | null, statements: readonly StatementDoc[]): Promise<boolean> {
  const sources = (await newest(vault, 'source', sample)) as readonly RecordHead<'source'>[];
  const cited = statements.flatMap((doc) => citedRecords(doc.content ?? []));
  const origins = await vault.heads([...new Set([...sources.flatMap(({ fields }) => fields.origin ?? []), ...cited])]);
  return origins.some(({ kind, deleted }) => kind === 'item' && !deleted);
}

/** What the source marks within the words of a statement point to. */
function citedRecords(nodes: readonly StatementNode[]): readonly RecordId[] {
  return nodes.flatMap((node) => {
    const id = node.type === 'sourceMark' ? node.attrs?.['id'] : undefined;
    return [...(typeof id === 'string' ? [id as RecordId] : []), ...citedRecords(node.content ?? [])];
  });
}
