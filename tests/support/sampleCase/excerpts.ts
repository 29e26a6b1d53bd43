// Marked passages with what was found in them, and two questions to ask later.
import type { VocabularyAnswer } from '../../../src/domain/fields.ts';
import type { Said } from './sourceTypes.ts';

export type SourceExcerpt = Said & {
  readonly codes?: readonly VocabularyAnswer[];
  readonly note?: string;
  readonly question?: string;
};

const ilo = (code: string): VocabularyAnswer => ({ vocabulary: 'ilo', code, answer: 'present' });
const palermo = (code: string): VocabularyAnswer => ({ vocabulary: 'palermo', code, answer: 'present' });

export const excerpts: readonly SourceExcerpt[] = [
  {
    in: 'i01',
    quote: 'It said customer service, English speakers, Bangkok, one thousand two hundred dollars and a room.',
    codes: [ilo('deception'), palermo('recruitment'), palermo('fraud')],
  },
  {
    in: 'i01',
    quote: 'You will have it back when you go. I asked when that is. He said, That depends on you.',
    codes: [ilo('retentionOfDocuments')],
  },
  {
    in: 'i01',
    quote: 'It said that I already owed four thousand two hundred and sixty dollars. I had been there for one hour.',
    codes: [ilo('debtBondage')],
  },
  {
    in: 'i01',
    quote: 'We wrote from two in the afternoon until four or five in the morning.',
    codes: [ilo('excessiveOvertime'), palermo('forcedCriminality')],
  },
  {
    in: 'i01',
    quote: 'He said that if I walk out of the gate the soldiers will sell me to the next house',
    codes: [ilo('intimidation'), palermo('threatOfForce')],
  },
  {
    in: 'i01',
    quote: 'it may have been two. I slept a lot and I am not sure.',
    question: 'Did anyone give them something to drink at the house?',
  },
  {
    in: 'i02',
    quote: 'ผมถูกพาไปตึกออฟฟิศ',
    codes: [ilo('violence')],
    note: 'He asked to leave this part. Not to be asked again without his wish.',
  },
  { in: 'i03', quote: 'ទ្វារជាន់ទីប្រាំចាក់សោពីខាងក្រៅ។', codes: [ilo('restrictionOfMovement')] },
  { in: 'i04', quote: 'đừng khóc trong phòng, khóc trong nhà vệ sinh.', codes: [ilo('abusiveConditions')] },
  { in: 'i05', quote: 'ပန်းကန်အနီဆိုရင် ဟင်းမထည့်ရဘူး။', codes: [ilo('abusiveConditions')] },
  {
    in: 'i06',
    quote: 'I could say yes, or go back to the first table and lose what he called my seniority.',
    codes: [ilo('abuseOfVulnerability'), palermo('abuseOfPosition')],
    note: 'Read together with the next passage.',
  },
  {
    in: 'i06',
    quote: 'I had to give two names by the morning, and I gave them.',
    question: 'What happened to those whom she named?',
  },
  { in: 'd01', mark: 'passport', codes: [ilo('retentionOfDocuments')] },
  { in: 'd01', mark: 'transfer', codes: [palermo('transfer')], note: 'The contract and the debt can be sold on.' },
  { in: 'd01', mark: 'river', note: 'The employer itself bills a river crossing.' },
  { in: 'd13', mark: 'paid', codes: [ilo('withholdingOfWages')] },
  { in: 'd17', mark: 'locked', codes: [ilo('restrictionOfMovement')] },
  { in: 'd25', mark: 'seat17', note: 'In pen: he is sure of this seat.' },
];
