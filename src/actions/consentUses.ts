// What consent is asked for, one answer each (Murad Code; informed consent is separate per use).
export const consentUses = ['store', 'shareNgo', 'sharePolice', 'shareCourt', 'media', 'research', 'statistics'] as const;
export type ConsentUse = (typeof consentUses)[number];

export const consentWays = ['written', 'oral', 'recorded', 'thumbprint', 'guardian'] as const;
export type ConsentWay = (typeof consentWays)[number];
