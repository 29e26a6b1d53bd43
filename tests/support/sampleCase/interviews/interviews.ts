// Six conversations: who sat there, in which language, and what each agreed to.
import type { ConsentUse, ConsentWay } from '../../../../src/actions/consentUses.ts';
import type { Participant, ToldElsewhere } from '../../../../src/domain/fields.ts';
import { ref } from '../sourceTypes.ts';
import * as chanthy from './chanthy.ts';
import * as hnin from './hnin.ts';
import * as meiling from './meiling.ts';
import * as selam from './selam.ts';
import * as thanaphon from './thanaphon.ts';
import * as van from './van.ts';

type Decision = 'given' | 'refused' | 'notAsked' | 'withdrawn';

export interface SourceInterview {
  readonly word: string;
  readonly reference: string;
  readonly title: string;
  readonly speaker: string;
  readonly others: readonly (readonly [string, string])[];
  readonly place: string;
  readonly language: string;
  readonly translatedTo?: string;
  readonly start: string;
  readonly end: string;
  readonly worth: string;
  readonly toldElsewhere?: readonly ToldElsewhere[];
  readonly needs?: string;
  readonly referral?: string;
  /** What became of the offer of a copy. */
  readonly copy?: 'given' | 'later' | 'declined' | 'unsafe';
  readonly statement: readonly string[];
  readonly translation?: readonly string[];
  readonly sealed?: true;
  /** How consent was given, and the answer for each use that was asked. */
  readonly consentHow: ConsentWay;
  readonly consentAt: string;
  readonly consents: Readonly<Partial<Record<ConsentUse, Decision>>>;
}

export const participantsOf = ({ speaker, others }: SourceInterview): readonly Participant[] => [
  { person: ref(speaker), role: 'witness' },
  ...others.map(([person, role]) => ({ person: ref(person), role })),
];

export const interviews: readonly SourceInterview[] = [
  {
    word: 'i01',
    reference: 'I-01',
    title: 'First full account, in the shelter garden',
    speaker: 'selam',
    others: [['amina', 'interviewer']],
    place: 'Harbour Light Shelter, the garden',
    language: 'en',
    start: '2025-03-14T09:30:00+07:00',
    end: '2025-03-14T12:10:00+07:00',
    worth:
      'Heard before by soldiers at the bridge, the police and a journalist; none wrote down the debt or who kept the passports.',
    toldElsewhere: [
      { by: 'Soldiers at the bridge', when: '14 February 2025' },
      { by: 'Police, daily record 42/2568', when: '18 February 2025' },
      { by: 'A journalist', place: 'Beside the bridge' },
    ],
    needs: 'Wants to telephone her mother before anything else is decided.',
    referral: 'Harbour Light Shelter; a doctor on 17 March 2025.',
    copy: 'later',
    statement: selam.statement,
    sealed: true,
    consentHow: 'written',
    consentAt: '2025-03-14T09:20:00+07:00',
    consents: {
      store: 'given',
      shareNgo: 'given',
      sharePolice: 'given',
      shareCourt: 'given',
      media: 'refused',
      research: 'given',
      statistics: 'given',
    },
  },
  {
    word: 'i02',
    reference: 'I-02',
    title: 'The man who mended the computers',
    speaker: 'thanaphon',
    others: [
      ['amina', 'interviewer'],
      ['siriporn', 'interpreter'],
    ],
    place: 'Harbour Light Shelter, upstairs room',
    language: 'th',
    translatedTo: 'en',
    start: '2025-03-15T13:00:00+07:00',
    end: '2025-03-15T15:25:00+07:00',
    worth: 'He knows the rooms and the machines; nobody has asked him for a plan yet.',
    needs: 'Movement of the left arm; sleeps badly.',
    referral: 'Roadside Clinic, second visit.',
    copy: 'given',
    statement: thanaphon.statement,
    translation: thanaphon.translation,
    sealed: true,
    consentHow: 'recorded',
    consentAt: '2025-03-15T12:50:00+07:00',
    consents: {
      store: 'given',
      shareNgo: 'given',
      sharePolice: 'refused',
      shareCourt: 'given',
      media: 'refused',
      statistics: 'given',
    },
  },
  {
    word: 'i03',
    reference: 'I-03',
    title: 'The upper floors of the hotel',
    speaker: 'chanthy',
    others: [['amina', 'interviewer']],
    place: 'Her sister’s kitchen',
    language: 'km',
    translatedTo: 'en',
    start: '2025-04-02T17:40:00+07:00',
    end: '2025-04-02T18:55:00+07:00',
    worth: 'The only known account from outside the locked floors.',
    statement: chanthy.statement,
    translation: chanthy.translation,
    consentHow: 'thumbprint',
    consentAt: '2025-04-02T17:30:00+07:00',
    consents: { store: 'given', shareNgo: 'given', sharePolice: 'notAsked', shareCourt: 'given', media: 'refused' },
  },
  {
    word: 'i04',
    reference: 'I-04',
    title: 'Conversation in Vietnamese, by telephone interpreter',
    speaker: 'van',
    others: [['amina', 'interviewer']],
    place: 'Harbour Light Shelter, the small office',
    language: 'vi',
    start: '2025-03-18T19:00:00+07:00',
    end: '2025-03-18T20:40:00+07:00',
    worth: 'Her brother’s bank papers can be checked against what she remembers.',
    copy: 'unsafe',
    statement: van.statement,
    consentHow: 'oral',
    consentAt: '2025-03-27T20:05:00+07:00',
    consents: { store: 'given', shareNgo: 'withdrawn', shareCourt: 'given', media: 'refused', research: 'refused' },
  },
  {
    word: 'i05',
    reference: 'I-05',
    title: 'The canteen',
    speaker: 'hnin',
    others: [
      ['amina', 'interviewer'],
      ['siriporn', 'interpreter'],
    ],
    place: 'A tea shop near the market',
    language: 'my',
    start: '2025-03-20T08:15:00+07:00',
    end: '2025-03-20T09:05:00+07:00',
    worth: 'She went in and out every day for almost three years and was never held.',
    statement: hnin.statement,
    consentHow: 'oral',
    consentAt: '2025-03-20T08:10:00+07:00',
    consents: { store: 'given', shareNgo: 'given', sharePolice: 'refused', shareCourt: 'notAsked' },
  },
  {
    word: 'i06',
    reference: 'I-06',
    title: 'A team leader’s account',
    speaker: 'meiling',
    others: [
      ['amina', 'interviewer'],
      ['siriporn', 'interpreter'],
    ],
    place: 'A lawyer’s office',
    language: 'en',
    start: '2025-04-09T10:00:00+07:00',
    end: '2025-04-09T12:30:00+07:00',
    worth: 'Victim, offender or both: only she can say what was behind the team leader’s door. Warned, and offered a lawyer.',
    copy: 'given',
    statement: meiling.statement,
    consentHow: 'written',
    consentAt: '2025-04-09T09:45:00+07:00',
    consents: { store: 'given', shareNgo: 'refused', sharePolice: 'refused', shareCourt: 'given', media: 'refused' },
  },
];
