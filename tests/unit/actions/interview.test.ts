import { describe, expect, it } from 'vitest';
import { correctInterview } from '../../../src/actions/correctInterview.ts';
import { createPerson } from '../../../src/actions/createPerson.ts';
import { giveConsent } from '../../../src/actions/giveConsent.ts';
import { findMentions, mentionRecord } from '../../../src/actions/mentionRecord.ts';
import { saveStatement } from '../../../src/actions/saveStatement.ts';
import { sealInterview, statementSha256 } from '../../../src/actions/sealInterview.ts';
import { startInterview } from '../../../src/actions/startInterview.ts';
import type { StatementDoc } from '../../../src/domain/fields.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import type { RecordView } from '../../../src/domain/record.ts';
import { openCase } from '../../support/actionContext.ts';
import { must } from '../../support/vaultInNode.ts';

const doc = (...paragraphs: string[]): StatementDoc => ({
  type: 'doc',
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

async function openInterview() {
  const { context } = await openCase();
  const interview = must(await startInterview(context, { people: [], consent: [] }));
  const read = async (id: RecordId = interview) => (await context.vault.get(id)) as RecordView<'interview'>;
  const write = (...paragraphs: string[]) => saveStatement(context, { interview, field: 'statement', doc: doc(...paragraphs) });
  return { context, interview, read, write };
}

describe('a sealed statement', () => {
  it('cannot be changed any more, nor sealed twice', async () => {
    const { context, interview, read, write } = await openInterview();
    must(await write('They took our passports.'));
    const { sha256 } = must(await sealInterview(context, interview));
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await write('They took nothing.')).toMatchObject({ ok: false, error: { type: 'refused' } });
    expect((await read()).fields.statement).toEqual(doc('They took our passports.'));
    expect(await sealInterview(context, interview)).toEqual({ ok: false, error: { type: 'alreadySealed' } });
  });

  it('has the fingerprint of exactly its words', async () => {
    const { context, interview, read, write } = await openInterview();
    must(await write('One.'));
    const before = await statementSha256(await read());
    must(await write('One!'));
    const { sha256 } = must(await sealInterview(context, interview));
    expect(sha256).not.toBe(before);
    expect(await statementSha256(await read())).toBe((await read()).fields.sealedSha256);
  });

  it('is corrected by a new version beside it', async () => {
    const { context, interview, read, write } = await openInterview();
    expect(await correctInterview(context, interview)).toEqual({ ok: false, error: { type: 'notSealed' } });
    must(await write('Gate two.'));
    must(await sealInterview(context, interview));
    const corrected = must(await correctInterview(context, interview));
    must(await saveStatement(context, { interview: corrected, field: 'statement', doc: doc('Gate three.') }));
    expect((await read(corrected)).fields).toMatchObject({
      corrects: interview,
      reference: 'I-02',
      statement: doc('Gate three.'),
    });
    expect((await read(corrected)).fields.sealedAt).toBeUndefined();
    expect((await read()).fields.statement).toEqual(doc('Gate two.'));
  });

  it('is not made of nothing', async () => {
    const { context, interview, write } = await openInterview();
    expect(await sealInterview(context, interview)).toEqual({ ok: false, error: { type: 'emptyStatement' } });
    must(await write(' ', ''));
    expect(await sealInterview(context, interview)).toEqual({ ok: false, error: { type: 'emptyStatement' } });
  });
});

describe('references', () => {
  it('are never given twice, even after the last interview was deleted', async () => {
    const { context, interview, read } = await openInterview();
    const second = must(await startInterview(context, { people: [], consent: [] }));
    expect((await read(second)).fields.reference).toBe('I-02');
    must(await context.vault.commit({ action: 'deleteRecord', operations: [{ op: 'tombstone', record: second }] }));
    const third = must(await startInterview(context, { people: [], consent: [] }));
    expect((await read(third)).fields.reference).toBe('I-03');
    expect((await read(interview)).fields.reference).toBe('I-01');
  });
});

describe('consent', () => {
  it('that is withdrawn stays in the history of the same line', async () => {
    const { context, interview } = await openInterview();
    const person = must(await createPerson(context, { name: 'Malee' }));
    const asked = { person, interview, use: 'sharePolice', how: 'oral' } as const;
    const given = must(await giveConsent(context, { ...asked, decision: 'given' }));
    expect(must(await giveConsent(context, { ...asked, decision: 'withdrawn' }))).toBe(given);
    const other = must(await giveConsent(context, { ...asked, use: 'media', decision: 'refused' }));
    expect(other).not.toBe(given);
    const history = await context.vault.history(given);
    expect(history).toHaveLength(2);
    expect(history[0]?.changes).toContainEqual({ field: 'decision', before: 'given', after: 'withdrawn' });
  });

  it('is asked with the interview in one step that undo takes back whole', async () => {
    const { context } = await openInterview();
    const person = must(await createPerson(context, { name: 'Malee' }));
    const interview = must(
      await startInterview(context, {
        people: [{ person, role: 'witness' }],
        consent: [{ person, use: 'store', decision: 'given' }],
      }),
    );
    expect(await context.vault.references(interview, ['consent'])).toHaveLength(1);
    must(await context.vault.undo());
    expect((await context.vault.get(interview))?.deleted).toBe(true);
    expect((await context.vault.references(interview, ['consent'])).filter((head) => !head.deleted)).toHaveLength(0);
  });
});

describe('typing @', () => {
  it('makes the record that was typed, and finds it the next time', async () => {
    const { context } = await openInterview();
    const made = must(await mentionRecord(context, { kind: 'compound', name: ' Golden Star Park ' }));
    expect(await findMentions(context, 'golden st')).toContainEqual({ id: made, label: 'Golden Star Park', kind: 'compound' });
    expect(await findMentions(context, '')).toContainEqual({ id: made, label: 'Golden Star Park', kind: 'compound' });
    expect(await findMentions(context, 'golden', ['person'])).toEqual([]);
  });

  it('knows a phone number when it sees one', async () => {
    const { context } = await openInterview();
    const made = must(await mentionRecord(context, { kind: 'identifier', name: '+66 81 234 5678' }));
    expect((await context.vault.get(made))?.fields).toMatchObject({ type: 'phone', normalised: '+66812345678' });
  });
});
