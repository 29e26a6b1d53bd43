import { describe, expect, it } from 'vitest';
import { createEvent } from '../../../src/actions/createEvent.ts';
import { createPerson } from '../../../src/actions/createPerson.ts';
import { editEvent } from '../../../src/actions/editEvent.ts';
import { startInterview } from '../../../src/actions/startInterview.ts';
import { readDateInput } from '../../../src/domain/edtfInput.ts';
import type { RecordId } from '../../../src/domain/ids.ts';
import { openCase } from '../../support/actionContext.ts';
import { must } from '../../support/vaultInNode.ts';

const when = must(readDateInput({ form: 'on', first: 'about March 2023', last: '' }));

describe('an event', () => {
  it('that is not there is not edited', async () => {
    const { context } = await openCase();
    const gone = (await context.vault.newIds(1))[0] as RecordId;
    expect(await editEvent(context, gone, { title: 'x' })).toEqual({ ok: false, error: { type: 'noSuchEvent' } });
  });

  it('made of a passage keeps the passage as its source, and undo takes all of it back', async () => {
    const { context } = await openCase();
    const origin = must(await startInterview(context, { people: [], consent: [] }));
    const place = { kind: 'passage', field: 'statement', from: 4, to: 12 } as const;
    const event = must(await createEvent(context, { title: 'Arrived', when }, { origin, place, quote: 'arrived.' }));
    const [source] = await context.vault.references(event, ['source']);
    expect(source?.fields).toMatchObject({ claim: event, origin, place });
    const excerpt = source?.fields['excerpt'] as RecordId;
    expect((await context.vault.get(excerpt))?.fields).toMatchObject({ quote: 'arrived.', origin, place });
    must(await context.vault.undo());
    for (const id of [event, excerpt, source?.id as RecordId]) expect((await context.vault.get(id))?.deleted).toBe(true);
  });

  it('is written only where it differs', async () => {
    const { context } = await openCase();
    const one = must(await createPerson(context, { name: 'Malee' }));
    const two = must(await createPerson(context, { name: 'Daw Khin' }));
    const event = must(
      await createEvent(context, { title: 'Moved', words: 'after Songkran', people: [{ person: one, role: 'victim' }] }),
    );
    expect(
      must(
        await editEvent(context, event, { title: 'Moved', words: 'after Songkran', people: [{ person: one, role: 'victim' }] }),
      ),
    ).toBeNull();
    must(await editEvent(context, event, { title: 'Moved', when, people: [{ person: two, role: 'guard' }] }));
    const [latest] = await context.vault.history(event);
    expect(new Set(latest?.changes.map(({ field }) => field))).toEqual(new Set(['people', 'when', 'words']));
    const fields = (await context.vault.get(event))?.fields as { words?: string; people: unknown };
    expect(fields.words ?? null).toBeNull();
    expect(fields.people).toEqual([{ person: two, role: 'guard' }]);
  });
});
