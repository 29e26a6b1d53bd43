import { describe, expect, it } from 'vitest';
import { consentUses } from '../../../src/actions/consentUses.ts';
import { correctInterview } from '../../../src/actions/correctInterview.ts';
import { createPerson } from '../../../src/actions/createPerson.ts';
import { createRecord } from '../../../src/actions/createRecord.ts';
import { describeConsent } from '../../../src/actions/describeConsent.ts';
import { exportConsent } from '../../../src/actions/export/exportConsent.ts';
import { type ConsentAnswer, giveConsent } from '../../../src/actions/giveConsent.ts';
import { interviewVersions } from '../../../src/actions/interviewVersions.ts';
import { saveStatement } from '../../../src/actions/saveStatement.ts';
import { sealInterview } from '../../../src/actions/sealInterview.ts';
import { startInterview } from '../../../src/actions/startInterview.ts';
import { bundlesHolding, withdrawConsent } from '../../../src/actions/withdrawConsent.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import { openCase } from '../../support/actionContext.ts';
import { must } from '../../support/vaultInNode.ts';

async function openConversation() {
  const { context } = await openCase();
  const person = must(await createPerson(context, { name: 'Malee' }));
  const interpreter = must(await createPerson(context, { name: 'Htun' }));
  const people = [
    { person, role: 'witness' },
    { person: interpreter, role: 'interpreter' },
  ];
  const interview = must(await startInterview(context, { people, consent: [] }));
  const answer = async (given: Partial<ConsentAnswer>) =>
    must(await giveConsent(context, { person, interview, use: 'shareNgo', decision: 'given', ...given }));
  const mayGo = async (tier: 'court' | 'police' | 'partner' | 'public', recipient = 'Somebody', of: RecordId = interview) =>
    (await exportConsent(context, { interviews: [of], tier, recipient })).get(of);
  const bundleWith = (recipient: string, contains: readonly RecordId[]) =>
    createRecord(context, 'exportBundle', 'bundle', { recipient, contains, tier: 'partner' });
  return { context, person, interpreter, interview, answer, mayGo, bundleWith };
}

describe('answers given in one breath', () => {
  it('are one record: the later one stands, and none hides behind it', async () => {
    const { context, person, interview, mayGo } = await openConversation();
    const say = (decision: 'given' | 'refused') => giveConsent(context, { person, interview, use: 'store', decision });
    await Promise.all([say('given'), say('refused'), say('given'), say('refused')]);
    const held = await context.vault.references(person, ['consent']);
    expect(held.map(({ fields }) => (fields as { decision?: string }).decision)).toEqual(['refused']);
    expect(await mayGo('court')).toBe('refused');
  });

  it('keep everything that the person was told, however fast it is ticked', async () => {
    const { context, person, interview } = await openConversation();
    await Promise.all([
      describeConsent(context, { person, interview }, { told: ['purpose'] }),
      describeConsent(context, { person, interview }, { told: ['purpose', 'uses'] }),
      giveConsent(context, { person, interview, use: 'store', decision: 'given' }),
    ]);
    const held = await context.vault.references(person, ['consent']);
    expect(held).toHaveLength(1);
    expect(held[0]?.fields).toMatchObject({ decision: 'given', told: ['purpose', 'uses'] });
  });
});

describe('what may leave', () => {
  it('is nothing of a person who does not want her words kept, whatever else she agreed to', async () => {
    const { answer, mayGo } = await openConversation();
    await answer({ use: 'shareCourt' });
    expect(await mayGo('court')).toBe('given');
    await answer({ use: 'store', decision: 'refused' });
    expect(await mayGo('court')).toBe('refused');
    expect(await mayGo('police')).toBe('refused');
    await answer({ use: 'store', decision: 'given' });
    expect(await mayGo('court')).toBe('given');
  });

  it('is kept from one recipient and open to the others', async () => {
    const { answer, mayGo } = await openConversation();
    await answer({});
    await answer({ recipient: 'IOM', decision: 'refused' });
    expect(await mayGo('partner', ' iom ')).toBe('refused');
    expect(await mayGo('partner', 'Blue Dragon')).toBe('given');
  });

  it('is open to the one recipient she named and to no other, until she says no to all', async () => {
    const { answer, mayGo } = await openConversation();
    await answer({ decision: 'refused' });
    await answer({ recipient: 'IOM' });
    expect(await mayGo('partner', 'IOM')).toBe('given');
    expect(await mayGo('partner', 'Blue Dragon')).toBe('refused');
    await answer({ decision: 'withdrawn' });
    expect(await mayGo('partner', 'IOM')).toBe('withdrawn');
  });

  it('is what only one recipient was promised, where nobody else was asked about', async () => {
    const { answer, mayGo } = await openConversation();
    await answer({ recipient: 'IOM' });
    expect(await mayGo('partner', 'IOM')).toBe('given');
    expect(await mayGo('partner', 'Blue Dragon')).toBe('notAsked');
  });

  it('follows a sealed statement into its correction, and back', async () => {
    const { context, answer, interview, mayGo } = await openConversation();
    await answer({});
    const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Gate two.' }] }] } as const;
    must(await saveStatement(context, { interview, field: 'statement', doc }));
    must(await sealInterview(context, interview));
    const corrected = must(await correctInterview(context, interview));
    expect((await interviewVersions(context.vault, corrected)).map(({ id }) => id)).toEqual([interview, corrected]);
    expect(await mayGo('partner', 'IOM', corrected)).toBe('given');
    // The same question asked again in the correction is the same answer, not a second one beside it.
    await answer({ interview: corrected, decision: 'withdrawn' });
    expect(await mayGo('partner', 'IOM', interview)).toBe('withdrawn');
    expect(await mayGo('partner', 'IOM', corrected)).toBe('withdrawn');
  });
});

describe('how consent was given', () => {
  it('stands on every answer, and an answer that comes later takes it over', async () => {
    const { context, person, interview, interpreter, answer } = await openConversation();
    const whose = { person, interview };
    must(await describeConsent(context, whose, { how: 'thumbprint', language: 'my', interpreter, told: ['stop', 'copy'] }));
    await answer({});
    must(await describeConsent(context, whose, { how: 'oral', told: ['stop'] }));
    const consents = (await context.vault.references(person, ['consent'])).map(({ fields }) => fields);
    expect(consents).toHaveLength(2);
    for (const fields of consents) expect(fields).toMatchObject({ how: 'oral', language: 'my', interpreter, told: ['stop'] });
    expect(consents.map(({ use, decision }) => [use, decision])).toContainEqual(['store', 'notAsked']);
  });
});

describe('withdrawing', () => {
  it('reaches every answer in every interview in one step, leaves refusals, and names the bundles that left', async () => {
    const { context, person, interview, answer, mayGo, bundleWith } = await openConversation();
    await answer({});
    await answer({ use: 'media', decision: 'refused' });
    const other = must(await startInterview(context, { people: [{ person, role: 'victim' }], consent: [] }));
    const bundle = must(await bundleWith('IOM', [interview]));
    must(await bundleWith('Counsel of another', []));
    expect((await bundlesHolding(context.vault, { person })).map(({ id }) => id)).toEqual([bundle]);
    must(await withdrawConsent(context, { person, uses: consentUses, note: 'by telephone' }));
    expect(await mayGo('partner')).toBe('withdrawn');
    expect(await mayGo('public')).toBe('refused');
    // Nothing was on record for the other interview: nobody can vouch for it any more.
    expect(await mayGo('court', 'Court', other)).toBe('withdrawn');
    must(await context.vault.undo());
    expect(await mayGo('partner')).toBe('given');
    expect(await mayGo('court', 'Court', other)).toBe('notAsked');
  });

  it('of one use in one interview leaves the rest as it was', async () => {
    const { context, person, interview, answer, mayGo } = await openConversation();
    await answer({});
    await answer({ use: 'shareCourt' });
    await answer({ recipient: 'IOM' });
    must(await withdrawConsent(context, { person, interview, uses: ['shareNgo'] }));
    expect(await mayGo('partner', 'IOM')).toBe('withdrawn');
    expect(await mayGo('court')).toBe('given');
  });

  it('of somebody who only translated touches nothing', async () => {
    const { context, interpreter, answer, mayGo } = await openConversation();
    await answer({});
    expect(must(await withdrawConsent(context, { person: interpreter, uses: consentUses }))).toBe(0);
    expect(await mayGo('partner')).toBe('given');
  });
});
