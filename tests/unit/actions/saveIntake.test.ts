import { expect, it } from 'vitest';
import { exportConsent } from '../../../src/actions/export/exportConsent.ts';
import { type Intake, saveIntake } from '../../../src/actions/saveIntake.ts';
import { readEdtf } from '../../../src/domain/edtf.ts';
import type { Edtf } from '../../../src/domain/fields.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import type { RecordHead, RecordView } from '../../../src/domain/record.ts';
import { emptyDraft, type IntakeDraft, readDraft } from '../../../src/ui/intake/intakeDraft.ts';
import { openCase } from '../../support/actionContext.ts';
import { must } from '../../support/vaultInNode.ts';

const date = (text: string): Edtf => {
  const read = readEdtf(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

const intake: Intake = {
  person: { name: 'ဒေါ်ခင်', sex: 'female', ageYears: 24, citizenships: ['MM'] },
  heldAt: { name: 'Kings Park' },
  arrived: date('2023-03'),
  left: date('2025-02-14~'),
  titles: { arrived: 'Arrival at Kings Park', left: 'Leaving Kings Park' },
  words: 'Typing to strangers.\nFrom noon to four in the morning.',
  indicators: [
    { vocabulary: 'ilo', code: 'debtBondage', answer: 'present' },
    { vocabulary: 'ilo', code: 'violence', answer: 'declined' },
  ],
  consent: [
    { use: 'store', decision: 'given' },
    { use: 'shareNgo', decision: 'given' },
    { use: 'sharePolice', decision: 'refused' },
    { use: 'statistics', decision: 'notAsked' },
  ],
  how: 'oral',
  needs: 'Doctor',
  contact: '+66 81 234 5678',
  place: 'Mae Sot',
  language: 'my',
  interpreter: { name: 'Htun' },
  start: new Date('2025-02-20T09:00:00Z'),
};

it('becomes full records, every claim with the conversation as its source, and is undone as one', async () => {
  const { context } = await openCase();
  const { vault } = context;
  const { interview, person } = must(await saveIntake(context, intake));
  const { fields } = (await vault.get(interview)) as RecordView<'interview'>;
  expect(fields).toMatchObject({ form: 'intake', reference: 'I-01', needs: 'Doctor', place: 'Mae Sot', language: 'my' });
  expect(fields.people.map(({ role }) => role).sort()).toEqual(['interpreter', 'witness']);
  expect(fields.statement?.content).toHaveLength(2);
  expect((await vault.get(person))?.fields).toMatchObject({ protection: 'protected', ageYears: 24, citizenships: ['MM'] });

  const claims = (await vault.references(person, ['event', 'link'])) as readonly RecordHead[];
  expect(claims.map(({ kind }) => kind).sort()).toEqual(['event', 'event', 'link', 'link']);
  for (const claim of [...claims.map(({ id }) => id), person]) {
    const sources = (await vault.references(claim, ['source'])).filter((source) => source.fields['claim'] === claim);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source.fields).toMatchObject({ origin: interview, saidBy: person });
  }
  const held = claims.find((claim) => claim.fields['relation'] === 'heldAt');
  expect(held?.fields['period']).toMatchObject({ edtf: '2023-03/2025-02-14~', earliest: '2023-03-01' });
  const answer = async (tier: 'partner' | 'police') =>
    (await exportConsent(context, { interviews: [interview], tier, recipient: 'X' })).get(interview);
  expect(await answer('partner')).toBe('given');
  expect(await answer('police')).toBe('refused');
  expect(await vault.references(interview, ['consent'])).toHaveLength(3);

  must(await vault.undo());
  expect((await vault.get(person))?.deleted).toBe(true);
  expect((await vault.get(interview))?.deleted).toBe(true);
  expect((await vault.list({ kind: 'compound' })).total).toBe(0);
  expect((await vault.list({ kind: 'identifier' })).total).toBe(0);
});

it('keeps nothing of a person who does not want anything kept', async () => {
  const { context } = await openCase();
  const refused = { ...intake, consent: [{ use: 'store', decision: 'refused' }] } as const;
  expect(await saveIntake(context, refused)).toEqual({ ok: false, error: { type: 'keepingRefused' } });
  expect((await context.vault.list({ kind: 'person' })).total).toBe(0);
});

it('ties the person to the compound and the interpreter that are known already', async () => {
  const { context } = await openCase();
  const first = must(await saveIntake(context, intake));
  const { people } = ((await context.vault.get(first.interview)) as RecordView<'interview'>).fields;
  const interpreter = people.find(({ role }) => role === 'interpreter')?.person as RecordId;
  const [compound] = (await context.vault.list({ kind: 'compound' })).rows;
  const draft: IntakeDraft = { ...emptyDraft, called: 'Ko Aung', heldAt: ' kings park', interpreter: 'HTUN', startMs: 1 };
  const surroundings = {
    compounds: [{ id: compound?.id as RecordId, name: 'Kings Park' }],
    interpreters: [{ id: interpreter, name: 'Htun' }],
    codes: ['debtBondage'],
    titles: intake.titles,
    locale: 'en',
  };
  const second = must(await saveIntake(context, must(readDraft(draft, surroundings))));
  expect((await context.vault.list({ kind: 'compound' })).total).toBe(1);
  expect((await context.vault.list({ kind: 'person' })).total).toBe(3);
  expect((await context.vault.get(second.person))?.fields).toMatchObject({ name: 'Ko Aung', otherNames: [] });
  expect(readDraft({ ...draft, called: ' ' }, surroundings)).toMatchObject({ error: { type: 'noName' } });
  expect(readDraft({ ...draft, age: 'twenty' }, surroundings)).toMatchObject({ error: { type: 'age' } });
  expect(readDraft({ ...draft, arrived: '13/14/15' }, surroundings)).toMatchObject({ error: { type: 'date', field: 'arrived' } });
});
