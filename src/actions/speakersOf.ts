import type { Participant } from '../domain/fields.ts';
import type { RecordId } from '../domain/ids.ts';

/** Roles of those who ask, translate or sit by: their consent is not the statement's. */
export const attendingRoles = ['interviewer', 'interpreter', 'support', 'lawyer', 'guardian', 'professional', 'observer'];
const attending = new Set(attendingRoles);

/** Whose words an interview holds: whoever is there and does not merely attend. */
export const speakersOf = (interview: { readonly fields: { readonly people?: readonly Participant[] } }): readonly RecordId[] => [
  ...new Set((interview.fields.people ?? []).filter(({ role }) => !attending.has(role)).map(({ person }) => person)),
];
