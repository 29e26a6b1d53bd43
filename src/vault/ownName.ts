// The sealed value that holds who works in this vault. Every entry from then on says so.
export const ownNameValue = 'own name';

/** Longer than any name or initials; what is longer is cut. */
const longest = 120;

export const readOwnName = (stored: string | null): string => (stored ?? '').replace(/\s+/g, ' ').trim().slice(0, longest);
