// What consent is asked for, one answer each (Murad Code; informed consent is separate per use).
export const consentUses = [
  'store',
  'recording',
  'shareNgo',
  'sharePolice',
  'shareCourt',
  'media',
  'research',
  'statistics',
] as const;
export type ConsentUse = (typeof consentUses)[number];

/** Uses in which somebody else receives something: an answer may be for one recipient only. */
export const sharingUses: readonly ConsentUse[] = ['shareNgo', 'sharePolice', 'shareCourt', 'media', 'research'];

export const consentWays = ['written', 'oral', 'recorded', 'thumbprint', 'guardian'] as const;
export type ConsentWay = (typeof consentWays)[number];

export type ConsentDecision = 'given' | 'refused' | 'withdrawn' | 'notAsked';

/** What a person has to hear before the answer is worth anything (HTCDS, Murad Code). */
export const consentTold = ['purpose', 'uses', 'howLong', 'withdraw', 'stop', 'copy'] as const;
export type ConsentTold = (typeof consentTold)[number];

const strictness: readonly ConsentDecision[] = ['refused', 'withdrawn', 'notAsked', 'given'];

/** One refusal among several answers is a refusal. */
export const strictest = (decisions: readonly ConsentDecision[]): ConsentDecision =>
  strictness.find((decision) => decisions.includes(decision)) ?? 'notAsked';
