import { describe, expect, it } from 'vitest';
import { openSampleCase } from '../../../../src/actions/sample/openSampleCase.ts';
import { removeSampleCase } from '../../../../src/actions/sample/removeSampleCase.ts';
import type { SampleShelf } from '../../../../src/actions/sample/sampleCase.ts';
import { statementSha256 } from '../../../../src/actions/sealInterview.ts';
import type { RecordId } from '../../../../src/domain/ids.ts';
import type { RecordView } from '../../../../src/domain/record.ts';
import { openCase } from '../../../support/actionContext.ts';
import { diskShelf } from '../../../support/sampleCase/shelf.ts';
import { must } from '../../../support/vaultInNode.ts';

describe('the sample case in a vault', () => {
  it('is not made at all when a file of it was exchanged', async () => {
    const { context } = await openCase();
    const exchanged: SampleShelf = {
      ...diskShelf,
      readFile: async (name) => (name === 'd05.txt' ? new Blob(['something else']) : diskShelf.readFile(name)),
    };
    expect(await openSampleCase(context, exchanged)).toEqual({ ok: false, error: { type: 'sampleDamaged' } });
    expect((await context.vault.list({ kind: 'case' })).total).toBe(1);
    expect((await context.vault.list({ kind: 'item' })).total).toBe(0);
  });

  it('is not made at all when its files cannot be read, or when it is stopped', async () => {
    const { context } = await openCase();
    const gone: SampleShelf = { ...diskShelf, readFile: async () => Promise.reject(new Error('gone')) };
    expect(await openSampleCase(context, gone)).toEqual({ ok: false, error: { type: 'unreadable' } });
    const stop = new AbortController();
    const onProgress = ({ done }: { readonly done: number }) => done === 3 && stop.abort();
    expect(await openSampleCase(context, diskShelf, { signal: stop.signal, onProgress })).toEqual({
      ok: false,
      error: { type: 'cancelled' },
    });
    expect((await context.vault.list({ kind: 'person' })).total).toBe(0);
  });

  it('comes whole, with its bytes, its seals and no key left in it, and only once', async () => {
    const { context } = await openCase();
    const opened = must(await openSampleCase(context, diskShelf));
    expect(opened.wasThere).toBe(false);
    const { rows } = await context.vault.list({ inCase: opened.case });
    const views = await Promise.all(rows.map(({ id }) => context.vault.get(id)));
    for (const view of views) expect(JSON.stringify(view?.fields)).not.toContain('"ref:');
    const sealed = views.filter((view) => view?.kind === 'interview' && 'sealedAt' in view.fields) as RecordView<'interview'>[];
    expect(sealed).toHaveLength(2);
    for (const view of sealed) expect(view.fields.sealedSha256).toBe(await statementSha256(view));
    for (const view of views.filter((each) => each?.kind === 'item') as RecordView<'item'>[]) {
      const { blob, sha256 } = view.fields;
      if (!blob) throw new Error('An item without bytes');
      expect(must(await context.vault.blobs.verify(blob))).toEqual({ matches: true, sha256 });
      expect((await context.vault.history(view.id))[0]?.action).toBe('openSampleCase');
    }
    expect(must(await openSampleCase(context, diskShelf))).toEqual({ case: opened.case, wasThere: true });
    expect((await context.vault.list({ kind: 'person', inCase: opened.case })).total).toBe(14);
  });

  it('goes with one undo, and can come again', async () => {
    const { context, activeCase } = await openCase();
    must(await openSampleCase(context, diskShelf));
    expect(must(await context.vault.undo())?.action).toBe('openSampleCase');
    const { rows } = await context.vault.list({});
    expect(rows.map(({ id }) => id)).toEqual([activeCase]);
    expect(must(await openSampleCase(context, diskShelf)).wasThere).toBe(false);
  });

  it('is removed later as one step, without what another case shares with it', async () => {
    const { context, activeCase } = await openCase();
    expect(await removeSampleCase(context)).toEqual({ ok: false, error: { type: 'noSampleCase' } });
    const sample = must(await openSampleCase(context, diskShelf)).case;
    const shared = (await context.vault.list({ kind: 'person', inCase: sample, limit: 1 })).rows[0]?.id as RecordId;
    must(
      await context.vault.commit({
        action: 'addToSet',
        operations: [{ op: 'add', record: shared, field: 'cases', value: activeCase }],
      }),
    );
    expect(must(await removeSampleCase(context))).toBe(sample);
    expect(new Set((await context.vault.list({})).rows.map(({ id }) => id))).toEqual(new Set([activeCase, shared]));
    must(await context.vault.undo());
    expect((await context.vault.list({ kind: 'person', inCase: sample })).total).toBe(14);
  });
});
