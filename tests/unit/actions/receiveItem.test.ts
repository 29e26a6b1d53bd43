import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { readItemText } from '../../../src/actions/readItemText.ts';
import { type Received, receiveItem } from '../../../src/actions/receiveItem.ts';
import type { RecordView } from '../../../src/domain/record.ts';
import { pageOfOffset } from '../../../src/pdf/viewingText.ts';
import { openCase } from '../../support/actionContext.ts';
import { smallPdf } from '../../support/smallPdf.ts';
import { must } from '../../support/vaultInNode.ts';

// pdf.js's own build for Node: the one for browsers wants what only they have.
vi.mock('pdfjs-dist', () => import('pdfjs-dist/legacy/build/pdf.mjs'));

const contract = () => smallPdf([['Employment contract'], ['The passport is held by', 'the company.'], ['Signed']]);

async function receiving() {
  const { context } = await openCase();
  const receive = (bytes: Uint8Array<ArrayBuffer> | string, name: string) =>
    receiveItem(context, { bytes: new Blob([bytes]), name, receivedFrom: 'Malee' });
  const itemOf = async (received: Received) => (await context.vault.get(received.item)) as RecordView<'item'>;
  return { context, receive, itemOf };
}

describe('a hostile or broken file', () => {
  it.each([
    ['a program that calls itself a contract', Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), 'executable'],
    ['a PDF cut in the middle', contract().slice(0, 300), 'damaged'],
    [
      'noise that calls itself a PDF',
      Uint8Array.from({ length: 300 }, (_, index) => (index * 73 + 129) % 256),
      'notWhatItsNameSays',
    ],
    ['a file of no bytes', new Uint8Array(), 'empty'],
  ])('is kept as received and kept apart: %s', async (_what, bytes, quarantine) => {
    const { context, receive, itemOf } = await receiving();
    const received = must(await receive(bytes, 'contract.pdf'));
    expect(received).toMatchObject({ kind: 'item', quarantine });
    const { fields } = await itemOf(received);
    expect(fields.quarantine).toBe(quarantine);
    if (!fields.blob) throw new Error('The bytes were not kept');
    expect(must(await context.vault.blobs.read(fields.blob))).toEqual(bytes);
    expect(must(await readItemText(context, received.item))).toBe(0);
  });

  it('whose name is a path or a trick stays a name', async () => {
    const { receive, itemOf } = await receiving();
    const item = await itemOf(must(await receive('words', '../../etc/\u202Efdp.exe')));
    expect(item.fields.originalName).toBe('../../etc/\u202Efdp.exe');
    expect(item.fields.mediaType).toBe('text/plain');
  });
});

describe('an item', () => {
  it('keeps the hash of its bytes, where they came from and how many pages they are', async () => {
    const { receive, itemOf } = await receiving();
    const bytes = contract();
    const { fields } = await itemOf(must(await receive(bytes, 'Contract.final.pdf')));
    expect(fields).toMatchObject({
      reference: 'D-01',
      title: 'Contract.final',
      originalName: 'Contract.final.pdf',
      mediaType: 'application/pdf',
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      receivedFrom: 'Malee',
      pages: 3,
    });
    expect(fields.receivedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
    expect(fields.quarantine).toBeUndefined();
  });

  it('that comes twice is noticed and not made twice', async () => {
    const { context, receive } = await receiving();
    const first = must(await receive(contract(), 'contract.pdf'));
    expect(must(await receive(contract(), 'copy of contract.pdf'))).toEqual({ kind: 'duplicate', item: first.item });
    expect((await context.vault.list({ kind: 'item' })).total).toBe(1);
  });

  it('is found by its words, and a place in its text tells its page', async () => {
    const { context, receive, itemOf } = await receiving();
    const received = must(await receive(contract(), 'contract.pdf'));
    expect(must(await readItemText(context, received.item))).toBeGreaterThan(30);
    const { text = '' } = (await itemOf(received)).fields;
    expect(pageOfOffset(text, text.indexOf('passport')).page).toBe(2);
    expect(pageOfOffset(text, 0).page).toBe(1);
    expect(pageOfOffset(text, text.indexOf('Signed'))).toEqual({ page: 3, offset: 0 });
    const { hits } = await context.vault.search({ text: 'passport company' });
    expect(hits.map(({ head }) => head.id)).toContain(received.item);
  });

  it('that is stopped on its way in leaves no record', async () => {
    const { context } = await receiving();
    const stop = new AbortController();
    stop.abort();
    const received = await receiveItem(context, { bytes: new Blob([contract()]), name: 'a.pdf' }, { signal: stop.signal });
    expect(received).toMatchObject({ ok: false, error: { type: 'cancelled' } });
    expect((await context.vault.list({ kind: 'item' })).total).toBe(0);
  });
});
