// What the page of a person lists of others: each once, whichever of her merged records it names, and back apart after an undo.
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActionContext } from '../../../../src/actions/context.ts';
import { correctInterview } from '../../../../src/actions/correctInterview.ts';
import { createCompound } from '../../../../src/actions/createCompound.ts';
import { createOrganization } from '../../../../src/actions/createOrganization.ts';
import { createPerson } from '../../../../src/actions/createPerson.ts';
import { describeConsent } from '../../../../src/actions/describeConsent.ts';
import { editField } from '../../../../src/actions/editField.ts';
import { exportConsent } from '../../../../src/actions/export/exportConsent.ts';
import { giveConsent } from '../../../../src/actions/giveConsent.ts';
import { linkRecords } from '../../../../src/actions/linkRecords.ts';
import { mergeRecords } from '../../../../src/actions/mergeRecords.ts';
import { saveStatement } from '../../../../src/actions/saveStatement.ts';
import { sealInterview } from '../../../../src/actions/sealInterview.ts';
import { startInterview } from '../../../../src/actions/startInterview.ts';
import { withdrawConsent } from '../../../../src/actions/withdrawConsent.ts';
import { readEdtf } from '../../../../src/domain/edtf.ts';
import type { RecordId } from '../../../../src/domain/ids.ts';
import { isOperatorSaid, readPresence } from '../../../../src/ui/compounds/readPresence.ts';
import { readLinks } from '../../../../src/ui/kit/record/readLinks.ts';
import { readRelated } from '../../../../src/ui/kit/record/readRelated.ts';
import { readSubject } from '../../../../src/ui/timeline/entries.ts';
import { openCase } from '../../../support/actionContext.ts';
import { must } from '../../../support/vaultInNode.ts';

let context: ActionContext;
let dara: RecordId;
let twin: RecordId;
const person = async (name: string) => must(await createPerson(context, { name }));
const words = (text: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }) as const;
const sealed = async (who: RecordId) => {
  const interview = must(await startInterview(context, { consent: [], people: [{ person: who, role: 'witness' }], title: 'I' }));
  must(await saveStatement(context, { interview, field: 'statement', doc: words('I was held.') }));
  must(await sealInterview(context, interview));
  return interview;
};
const interviewsOf = async (id: RecordId) => (await readRelated(context.vault, id)).get('interview') ?? [];

beforeEach(async () => {
  ({ context } = await openCase());
  dara = await person('Dara Vannak');
  twin = await person('D. Vannak');
});

describe('what names a person', () => {
  test('is no heap of consents: what she agreed to has its own place, and its interview stands once', async () => {
    const interview = must(await startInterview(context, { consent: [], people: [{ person: dara, role: 'witness' }] }));
    for (const use of ['store', 'shareCourt', 'sharePolice'] as const) {
      must(await giveConsent(context, { person: dara, interview, use, decision: 'given' }));
    }
    const related = await readRelated(context.vault, dara);
    expect(related.get('consent')).toBeUndefined();
    expect(related.get('interview')?.map(({ head, as }) => [head.id, as])).toEqual([[interview, ['role.witness']]]);
  });

  test('shows a guardian the interview in which she answered for a child, once', async () => {
    const child = await person('A child');
    const interview = must(await startInterview(context, { consent: [], people: [{ person: child, role: 'witness' }] }));
    for (const use of ['store', 'shareCourt'] as const) {
      must(await giveConsent(context, { person: child, interview, use, decision: 'given' }));
    }
    must(await describeConsent(context, { person: child, interview }, { guardian: dara }));
    expect((await interviewsOf(dara)).map(({ head, as }) => [head.id, as])).toEqual([[interview, ['consent.guardian']]]);
  });

  test('holds a corrected conversation in its latest version only', async () => {
    const first = await sealed(dara);
    const second = must(await correctInterview(context, first));
    expect((await interviewsOf(dara)).map(({ head }) => head.id)).toEqual([second]);
  });
});

describe('who ran a place', () => {
  test('is said once: a link takes the place of the single field, and only what no link says stays in it', async () => {
    const boss = must(await createOrganization(context, { name: 'Lotus Height' }));
    const park = must(await createCompound(context, { name: 'Kings Park' }));
    expect(await isOperatorSaid(context.vault, park)).toBe(true);
    must(await editField(context, { record: park, field: 'operator', value: boss }));
    expect(await isOperatorSaid(context.vault, park)).toBe(false);
    must(await linkRecords(context, { from: dara, to: park, relation: 'managed' }));
    expect(await isOperatorSaid(context.vault, park)).toBe(false);
    must(await linkRecords(context, { from: boss, to: park, relation: 'operated', period: must(readEdtf('2021/2022')) }));
    expect(await isOperatorSaid(context.vault, park)).toBe(true);
    expect((await readPresence(context.vault, park)).operators).toHaveLength(2);
  });
});

describe('after a merge', () => {
  const merge = async () => must(await mergeRecords(context, { survivor: dara, duplicate: twin }));

  test('a sealed interview that names the duplicate stands with the survivor in her role, and undo parts them again', async () => {
    const interview = await sealed(twin);
    await merge();
    expect((await interviewsOf(dara)).map(({ head, as }) => [head.id, as])).toEqual([[interview, ['role.witness']]]);
    must(await context.vault.undo());
    expect(await interviewsOf(dara)).toEqual([]);
    expect(await interviewsOf(twin)).toHaveLength(1);
  });

  test('a link made to the duplicate afterwards, as another device may, counts for the survivor at both ends', async () => {
    const park = must(await createCompound(context, { name: 'Kings Park' }));
    await merge();
    const period = must(readEdtf('2023-03/2023-07'));
    const link = must(await linkRecords(context, { from: twin, to: park, relation: 'heldAt', period }));
    expect((await readLinks(context.vault, dara)).map(({ other, back }) => [other?.id, back])).toEqual([[park, false]]);
    expect((await readPresence(context.vault, park)).people.map(({ other }) => other?.id)).toEqual([dara]);
    expect((await readSubject(context.vault, dara)).map(({ id }) => id)).toEqual([link]);
    const undone = must(await context.vault.undo());
    expect(undone?.action).toBe('linkRecords');
    must(await context.vault.undo());
    expect(await readLinks(context.vault, dara)).toEqual([]);
  });

  test('consent is taken back in interviews that name the duplicate, and an answer given under it still closes', async () => {
    const interview = await sealed(twin);
    must(await giveConsent(context, { person: twin, interview, use: 'shareNgo', decision: 'given' }));
    await merge();
    const leaves = async () =>
      (await exportConsent(context, { interviews: [interview], tier: 'partner', recipient: 'A shelter' })).get(interview);
    expect(await leaves()).toBe('given');
    must(await giveConsent(context, { person: twin, interview, use: 'shareNgo', decision: 'refused', recipient: 'A shelter' }));
    expect(await leaves()).toBe('refused');
    must(await context.vault.undo());
    expect(must(await withdrawConsent(context, { person: dara, uses: ['shareCourt'] }))).toBe(1);
    const taken = (await context.vault.list({ kind: 'consent' })).rows.filter(({ fields }) => fields['decision'] === 'withdrawn');
    expect(taken.map(({ fields }) => [fields['interview'], fields['use']])).toEqual([[interview, 'shareCourt']]);
  });
});

test('a place with more links than are asked about one by one keeps the source of each', async () => {
  const park = must(await createCompound(context, { name: 'Kings Park' }));
  for (let nth = 0; nth < 101; nth += 1) {
    must(await linkRecords(context, { from: dara, to: park, relation: 'seenAt', source: { saidBy: nth % 2 ? dara : twin } }));
  }
  const lines = await readLinks(context.vault, park);
  expect(lines).toHaveLength(101);
  expect(lines.every(({ link, sources }) => sources.length === 1 && sources[0]?.fields['claim'] === link.id)).toBe(true);
});
