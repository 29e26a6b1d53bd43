import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { startInterview } from '../../../src/actions/startInterview.ts';
import { readDraft } from '../../../src/actions/statementDraft.ts';
import type { StatementDoc } from '../../../src/domain/fields.ts';
import type { RecordView } from '../../../src/domain/record.ts';
import { createStatementSaver } from '../../../src/ui/interviews/statementSaver.ts';
import { openCase } from '../../support/actionContext.ts';
import { must, passphrase } from '../../support/vaultInNode.ts';

const doc = (text: string): StatementDoc => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function typing() {
  const { context, disk } = await openCase();
  const interview = must(await startInterview(context, { people: [], consent: [] }));
  const saver = createStatementSaver(context, { interview, field: 'statement' });
  const stored = async () => ((await context.vault.get(interview)) as RecordView<'interview'>).fields.statement;
  return { context, disk, interview, saver, stored };
}

describe('typing that is never committed', () => {
  it('is found again after the program was killed in the middle of a sentence', async () => {
    const { context, disk, interview, saver } = await typing();
    saver.typed(() => doc('They took our pass'));
    await wait(60);
    await context.vault.lock();
    const again = disk.vault();
    must(await again.unlock({ kind: 'passphrase', text: passphrase }));
    expect(await readDraft({ ...context, vault: again }, interview, 'statement')).toEqual(doc('They took our pass'));
  });
});

describe('a statement', () => {
  it('is committed within two seconds of a pause, and its draft is forgotten then', async () => {
    const { context, interview, saver, stored } = await typing();
    saver.typed(() => doc('They took'));
    saver.typed(() => doc('They took our passports.'));
    expect(saver.state().kind).toBe('typing');
    await wait(2_000);
    expect(await stored()).toEqual(doc('They took our passports.'));
    await expect.poll(() => saver.state().kind).toBe('saved');
    expect(await readDraft(context, interview, 'statement')).toBeNull();
  });

  it('is committed at once when the screen goes away', async () => {
    const { saver, stored } = await typing();
    saver.typed(() => doc('Gate three.'));
    await saver.flush();
    expect(await stored()).toEqual(doc('Gate three.'));
  });

  it('says that it is not saved while the vault cannot take it, and keeps the words', async () => {
    const { context, saver } = await typing();
    await context.vault.lock();
    saver.typed(() => doc('Lost?'));
    await saver.flush();
    expect(saver.state()).toMatchObject({ kind: 'failed', error: { type: 'notOpen' } });
  });

  it('knows its own words from those of another window', async () => {
    const { saver } = await typing();
    saver.typed(() => doc('Mine.'));
    expect(saver.isOurs(doc('Theirs.'))).toBe(true);
    await saver.flush();
    expect(saver.isOurs(doc('Mine.'))).toBe(true);
    expect(saver.isOurs(doc('Theirs.'))).toBe(false);
  });
});
