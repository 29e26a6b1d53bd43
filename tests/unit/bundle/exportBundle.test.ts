// The whole way out, on a real vault: from records to the saved bytes.
import { unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ActionContext } from '../../../src/actions/context.ts';
import { createCase } from '../../../src/actions/createCase.ts';
import { createCompound } from '../../../src/actions/createCompound.ts';
import { createEvent } from '../../../src/actions/createEvent.ts';
import { createIdentifier } from '../../../src/actions/createIdentifier.ts';
import { createPerson } from '../../../src/actions/createPerson.ts';
import { editField } from '../../../src/actions/editField.ts';
import { type ExportChoice, wordsSubject } from '../../../src/actions/export/exportChoice.ts';
import type { Rendition } from '../../../src/actions/export/gatherContents.ts';
import { planExport } from '../../../src/actions/export/planExport.ts';
import { redactItem, withheldReason } from '../../../src/actions/export/redactItem.ts';
import { suggestProtections } from '../../../src/actions/export/suggestProtections.ts';
import { exportBundle } from '../../../src/actions/exportBundle.ts';
import { giveConsent } from '../../../src/actions/giveConsent.ts';
import { linkRecords } from '../../../src/actions/linkRecords.ts';
import { receiveItem } from '../../../src/actions/receiveItem.ts';
import { startInterview } from '../../../src/actions/startInterview.ts';
import { verifyBundle } from '../../../src/actions/verifyBundle.ts';
import type { CaseJson } from '../../../src/bundle/pages/caseJson.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import type { RecordHead } from '../../../src/domain/record.ts';
import { createTestHost } from '../../support/testHost.ts';
import { createDisk, must, passphrase } from '../../support/vaultInNode.ts';

interface World {
  readonly context: ActionContext;
  readonly host: ReturnType<typeof createTestHost>;
  readonly witness: RecordId;
  readonly guard: RecordId;
  readonly compound: RecordId;
  readonly interview: RecordId;
  readonly event: RecordId;
  readonly link: RecordId;
  readonly note: RecordId;
}
const statement = (...paragraphs: string[]) => ({
  type: 'doc' as const,
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
let world: World;

/** One vault for all: each test has a case of its own in it. */
const vault = createDisk().vault();
const slowMs = 120_000;

async function makeWorld(): Promise<World> {
  const host = createTestHost();
  const before: ActionContext = { vault, host, clock: () => new Date('2026-03-05T10:20:30Z'), activeCase: null };
  const context = {
    ...before,
    activeCase: must(await createCase(before, { title: 'Moei River, as Somchai Rattanakul told it' })),
  };
  const witness = must(
    await createPerson(context, {
      name: 'Somchai Rattanakul',
      otherNames: [{ text: 'สมชาย รัตนกุล', form: 'legal', script: 'Thai' }],
      roles: ['victim'],
      protection: 'protected',
    }),
  );
  const guard = must(await createPerson(context, { name: 'Boss Wei', roles: ['guard'] }));
  must(await createIdentifier(context, { type: 'phone', value: '+66 81 234 5678', holder: witness }));
  const compound = must(await createCompound(context, { name: 'Gate Three Park', country: 'MM', area: 'Myawaddy' }));
  const interview = must(
    await startInterview(context, {
      title: 'Somchai, first talk',
      people: [{ person: witness, role: 'witness' }],
      language: 'en',
      start: '2025-03-14T10:00:00+07:00',
      consent: [{ person: witness, use: 'shareCourt', decision: 'given' }],
    }),
  );
  const words = statement(
    'My name is Somchai Rattanakul, call me on 081 234 5678.',
    'Boss Wei took my passport at the gate. สมชายไปถึงประตูสาม',
  );
  must(
    await vault.commit({
      action: 'saveStatement',
      operations: [{ op: 'put', record: interview, field: 'statement', value: words }],
    }),
  );
  const event = must(
    await createEvent(
      context,
      {
        title: 'Somchai arrives at the gate',
        when: { edtf: '2024-04-20', earliest: '2024-04-20', latest: '2024-04-20', words: 'after Songkran' },
        place: compound,
        people: [
          { person: witness, role: 'victim' },
          { person: guard, role: 'guard' },
        ],
      },
      { origin: interview, place: { kind: 'passage', field: 'statement', from: 57, to: 70 } },
    ),
  );
  const link = must(
    await linkRecords(context, { from: guard, to: compound, relation: 'workedAt', source: { origin: interview } }),
  );
  const received = must(
    await receiveItem(context, {
      bytes: new Blob(['Paid to S. Rattanakul: 200\nReceipt of the canteen']),
      name: 'somchai-receipt.txt',
    }),
  );
  return { context, host, witness, guard, compound, interview, event, link, note: received.item };
}
beforeAll(async () => void must(await vault.create(passphrase)), slowMs);
beforeEach(async () => {
  world = await makeWorld();
}, slowMs);

async function choiceOf(
  { context, interview, event, link, note }: World,
  changed: Partial<ExportChoice> = {},
): Promise<ExportChoice> {
  const marked = (await suggestProtections(context)).filter((each) => each.marked);
  return {
    title: 'Moei River, as Somchai Rattanakul told it',
    recipient: 'Counsel of Somchai',
    tier: 'court',
    interviews: [interview],
    items: [note],
    events: [event],
    links: [link],
    protections: marked.map((each) => ({ ...each, word: 'Witness' })),
    extent: 'line',
    dates: 'exact',
    places: 'area',
    searchable: true,
    consentElsewhere: [],
    ...changed,
  };
}

async function exported(choice: ExportChoice, leftOut: readonly RecordId[] = []) {
  const { context } = world;
  const plan = await planExport(context, choice);
  const renditions = new Map<RecordId, Rendition>();
  for (const head of plan.items) {
    const made = await redactItem(context, head, plan.policy);
    renditions.set(
      head.id,
      made.ok
        ? { kind: 'done', rendition: made.value, readByPerson: [] }
        : { kind: 'refused', reason: withheldReason(made.error) },
    );
  }
  return exportBundle(context, plan, { renditions, leftOut: new Set(leftOut) });
}
function savedFiles(): Record<string, Uint8Array> {
  const saved = world.host.saved.at(-1);
  if (!saved) throw new Error('Nothing was saved');
  return unzipSync(saved.bytes);
}
const savedCase = (): CaseJson => JSON.parse(new TextDecoder().decode(savedFiles()['bundle/data/case.json']));
const everyText = () =>
  Object.entries(savedFiles())
    .map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`)
    .join('\n');

describe('a bundle for a court', () => {
  it('holds what was chosen under labels, and no form of the protected name anywhere', async () => {
    must(await exported(await choiceOf(world)));
    const file = savedCase();
    expect(file.people.map(({ name }) => name).toSorted()).toEqual(['Boss Wei', 'Witness 1']);
    expect(file.statements[0]?.paragraphs[0]).toMatch(/^My name is Witness 1, call me on Witness 1/);
    expect(file.events[0]).toMatchObject({
      title: 'Witness 1 arrives at the gate',
      when: { edtf: '2024-04-20', words: 'after Songkran' },
    });
    expect(file.events[0]?.sources).toEqual([{ statement: file.statements[0]?.id, paragraph: 2 }]);
    expect(file.title).toBe('Moei River, as Witness 1 told it');
    expect(file.recipient).toBe('Counsel of Witness 1');
    expect(new TextDecoder().decode(savedFiles()['bundle/data/items/item-001.txt'])).toContain('Receipt of the canteen');
    expect(everyText()).not.toMatch(/somchai|rattanakul|สมชาย|รัตนกุล|81.?234.?5678/i);
  });
  it('carries no id, hash, name or time of the vault', async () => {
    must(await exported(await choiceOf(world)));
    const item = (await world.context.vault.get(world.note)) as unknown as RecordHead<'item'>;
    const secrets = [
      world.witness,
      world.guard,
      world.compound,
      world.interview,
      world.event,
      world.link,
      world.note,
      item.fields.sha256,
      item.fields.blob,
      'somchai-receipt',
    ];
    expect(secrets.filter((secret) => everyText().includes(String(secret)))).toEqual([]);
  });
  it('verifies, is known as our own, and stays in the register', async () => {
    const done = must(await exported(await choiceOf(world)));
    const saved = world.host.saved.at(-1);
    const verdict = must(await verifyBundle(world.context, new Blob([saved?.bytes ?? new Uint8Array()])));
    expect(verdict).toMatchObject({
      kind: 'exact',
      own: true,
      signature: { kind: 'valid', sealedAt: '2026-03-05T10:20:30Z', key: { fingerprint: done.fingerprint } },
    });
    const record = (await world.context.vault.get(done.record)) as unknown as RecordHead<'bundle'>;
    expect(record.fields).toMatchObject({
      recipient: 'Counsel of Somchai',
      tier: 'court',
      sha256: done.sha256,
      protects: [world.witness],
      contains: expect.arrayContaining([world.interview, world.note]),
    });
  });
  it('is numbered anew each time: two exports share no id', async () => {
    const choice = await choiceOf(world);
    must(await exported(choice));
    const first = savedCase();
    must(await exported(choice));
    const second = JSON.stringify(savedCase());
    const ids = [...first.people, ...first.statements, ...first.items, ...first.events, ...first.links, ...first.compounds].map(
      ({ id }) => id,
    );
    expect(ids).toHaveLength(7);
    expect(ids.filter((id) => second.includes(id))).toEqual([]);
  });
  it('keeps only the year of every date when asked', async () => {
    must(await exported(await choiceOf(world, { dates: 'year' })));
    expect(savedCase().events[0]?.when).toEqual({ edtf: '2024', earliest: '2024-01-01', latest: '2024-12-31' });
    expect(savedCase().statements[0]?.date).toBe('2025');
    expect(everyText()).not.toMatch(/2024-04|2025-03|Songkran/);
  });
  it('tells the month, or the day, of every date when asked', async () => {
    must(await exported(await choiceOf(world, { dates: 'month' })));
    expect(savedCase().events[0]?.when).toEqual({ edtf: '2024-04', earliest: '2024-04-01', latest: '2024-04-30' });
    expect(savedCase().statements[0]?.date).toBe('2025-03');
    expect(everyText()).not.toMatch(/2024-04-20|2025-03-14|Songkran/);
    must(await exported(await choiceOf(world, { dates: 'day' })));
    expect(savedCase().events[0]?.when).toEqual({ edtf: '2024-04-20', earliest: '2024-04-20', latest: '2024-04-20' });
  });
  it('tells of a place its country alone, or nothing, when asked', async () => {
    must(await exported(await choiceOf(world, { places: 'country' })));
    expect(savedCase().compounds).toEqual([{ id: expect.any(String), name: 'Gate Three Park', country: 'MM' }]);
    must(await exported(await choiceOf(world, { places: 'none' })));
    expect(savedCase().compounds).toEqual([{ id: expect.any(String), name: 'Gate Three Park' }]);
    expect(everyText()).not.toContain('Myawaddy');
  });
  it('covers words that belong to no record, and numbers that nobody holds', async () => {
    const { context } = world;
    const number = must(await createIdentifier(context, { type: 'phone', value: '+95 9 777 888 999' }));
    must(await receiveItem(context, { bytes: new Blob(['Cook of the canteen, call 09777888999 at night']), name: 'second.txt' }));
    const items = (await context.vault.list({ kind: 'item', inCase: context.activeCase as RecordId })).rows.map(({ id }) => id);
    const found = (await suggestProtections(context)).find(({ subject }) => subject === number);
    const choice = await choiceOf(world, { items });
    const words = 'cook of the canteen';
    const protections = [
      ...choice.protections,
      { ...(found as NonNullable<typeof found>), word: 'Number' },
      { subject: wordsSubject('term', words), kind: 'term' as const, canonical: words, aliases: [], word: null },
    ];
    must(await exported({ ...choice, protections }));
    expect(everyText()).toContain('[withheld], call Number ');
    expect(everyText()).not.toMatch(/cook of|777.?888/i);
    expect(savedCase().redactions.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['protectedTerm', 'protectedIdentifier']),
    );
  });
  it('protects a place under its label and keeps its whereabouts', async () => {
    const all = await suggestProtections(world.context);
    const place = all.find(({ subject }) => subject === world.compound);
    const choice = await choiceOf(world);
    must(
      await exported({
        ...choice,
        protections: [...choice.protections, { ...(place as NonNullable<typeof place>), word: 'Place' }],
      }),
    );
    expect(savedCase().compounds).toEqual([
      { id: expect.any(String), name: expect.stringMatching(/^Place [12]$/), country: 'MM' },
    ]);
  });
});

describe('consent', () => {
  it.each([
    ['refused', 'consentRefused'],
    ['withdrawn', 'consentWithdrawn'],
  ] as const)('that was %s keeps the statement out, and what rests on it alone, and says why', async (decision, reason) => {
    must(await giveConsent(world.context, { person: world.witness, interview: world.interview, use: 'shareCourt', decision }));
    must(await exported(await choiceOf(world, { consentElsewhere: [world.interview] })));
    const file = savedCase();
    expect([file.statements, file.events, file.links]).toEqual([[], [], []]);
    expect(file.withheld.toSorted((a, b) => (a.type < b.type ? -1 : 1))).toEqual([
      { type: 'event', reason },
      { type: 'link', reason },
      { type: 'statement', reason },
    ]);
    expect(everyText()).not.toContain('passport at the gate');
  });
  it('for a court is none for the police, unless it is vouched for', async () => {
    must(await exported(await choiceOf(world, { tier: 'police' })));
    expect(savedCase().statements).toEqual([]);
    expect(savedCase().withheld).toContainEqual({ type: 'statement', reason: 'consentNotAsked' });
    must(await exported(await choiceOf(world, { tier: 'police', consentElsewhere: [world.interview] })));
    expect(savedCase().statements).toHaveLength(1);
  });
  it('refused to one recipient only holds for that one', async () => {
    must(
      await giveConsent(world.context, { person: world.witness, use: 'shareCourt', recipient: 'Ministry', decision: 'refused' }),
    );
    must(await exported(await choiceOf(world)));
    expect(savedCase().statements).toHaveLength(1);
    must(await exported(await choiceOf(world, { recipient: ' ministry ' })));
    expect(savedCase().statements).toEqual([]);
  });
});

describe('what cannot be proved', () => {
  it('does not leave: a picture that nothing here can look at is refused by name, and may be left out', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const picture = must(await receiveItem(world.context, { bytes: new Blob([png]), name: 'gate.png' })).item;
    const choice = await choiceOf(world, { items: [world.note, picture] });
    const plan = await planExport(world.context, choice);
    const bytes = new Uint8Array(png) as Uint8Array<ArrayBuffer>;
    const rendition = {
      item: picture,
      title: 'gate',
      mediaType: 'image/png' as const,
      bytes,
      pages: [],
      finds: [],
      readings: [],
    };
    const renditions = new Map<RecordId, Rendition>([[picture, { kind: 'done', rendition, readByPerson: [] }]]);
    const refused = await exportBundle(world.context, plan, { renditions, leftOut: new Set() });
    expect(refused).toMatchObject({ ok: false, error: { type: 'notProved', unproved: [{ item: picture, subject: null }] } });
    expect(world.host.saved).toEqual([]);
    expect(world.host.unfinished()).toBe(0);
    must(await exportBundle(world.context, plan, { renditions, leftOut: new Set([picture]) }));
    expect(savedCase().withheld).toContainEqual({ type: 'item', reason: 'leftOutByHand' });
  });
  it('does not leave: a rendition that still holds the name is refused by file, channel and place', async () => {
    const plan = await planExport(world.context, await choiceOf(world));
    const bytes = new TextEncoder().encode('Paid to Somchai Rattanakul');
    const rendition = {
      item: world.note,
      title: 'note',
      mediaType: 'text/plain' as const,
      bytes,
      pages: [],
      finds: [],
      readings: [],
    };
    const refused = await exportBundle(world.context, plan, {
      renditions: new Map([[world.note, { kind: 'done', rendition, readByPerson: [] }]]),
      leftOut: new Set(),
    });
    if (refused.ok || refused.error.type !== 'notProved') throw new Error('The leak was not seen');
    expect(refused.error.unproved).toContainEqual(
      expect.objectContaining({ file: 'bundle/data/items/item-001.txt', item: world.note, subject: world.witness }),
    );
    expect(JSON.stringify(refused.error)).not.toMatch(/somchai|rattanakul/i);
    expect(world.host.saved).toEqual([]);
  });
  it('leaves nothing behind when it is stopped or when the dialog is closed', async () => {
    const { context, host } = world;
    const plan = await planExport(context, await choiceOf(world));
    const stop = new AbortController();
    const stopped = exportBundle(
      context,
      plan,
      { renditions: new Map(), leftOut: new Set() },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    expect(await stopped).toMatchObject({ ok: false, error: { type: 'cancelled' } });
    host.cancelNextDialog();
    expect(await exportBundle(context, plan, { renditions: new Map(), leftOut: new Set() })).toEqual({
      ok: false,
      error: { type: 'cancelled' },
    });
    expect([host.saved, host.unfinished()]).toEqual([[], 0]);
    expect((await context.vault.list({ kind: 'bundle', inCase: context.activeCase as RecordId })).total).toBe(0);
  });
});

describe('what could be protected', () => {
  it('begins with whoever speaks, so that a hurried bundle names no witness; one who is marked as open is left to the person', async () => {
    const { context } = world;
    const marked = async (of: RecordId) => (await suggestProtections(context)).find(({ subject }) => subject === of)?.marked;
    const [plain, open, present] = [
      must(await createPerson(context, { name: 'Malee' })),
      must(await createPerson(context, { name: 'Niran' })),
      must(await createPerson(context, { name: 'Htun' })),
    ];
    must(await editField(context, { record: open, field: 'protection', value: 'open' }));
    const people = [
      { person: plain, role: 'witness' },
      { person: open, role: 'witness' },
      { person: present, role: 'interpreter' },
    ];
    must(await startInterview(context, { people, consent: [] }));
    expect([await marked(plain), await marked(open), await marked(present)]).toEqual([true, false, false]);
  });

  it('is everybody of the case, with other names and held identifiers as terms, the marked ones first choice', async () => {
    const all = await suggestProtections(world.context);
    const witness = all.find(({ subject }) => subject === world.witness);
    expect(witness).toMatchObject({ kind: 'person', canonical: 'Somchai Rattanakul', marked: true });
    expect(witness?.aliases).toEqual(expect.arrayContaining(['สมชาย รัตนกุล', 'Somchai', 'Rattanakul', '+66 81 234 5678']));
    expect(all.map(({ kind }) => kind).toSorted()).toEqual(['compound', 'person', 'person', 'place']);
  });
});
