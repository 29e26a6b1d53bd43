// The pages of the manual in their order, each a file of resources/manual/<language>.
export const manualIds = [
  'first-ten-minutes',
  'vault',
  'consent',
  'interview',
  'quick-intake',
  'items',
  'sources',
  'dates',
  'timeline',
  'search',
  'bundles',
  'keyboard',
  'glossary',
] as const;
export type ManualId = (typeof manualIds)[number];

export const isManualId = (value: string): value is ManualId => (manualIds as readonly string[]).includes(value);

/** Where in the manual: a page, or one of its sections. As it stands behind `at` of a target: `consent#withdraw`. */
export interface ManualPlace {
  readonly page: ManualId;
  readonly section: string | null;
}

export const manualPlaceOf = (at: string | undefined): ManualPlace => {
  const [page = '', section] = (at ?? '').split('#');
  return isManualId(page) ? { page, section: section || null } : { page: manualIds[0], section: null };
};

export const atOfPlace = ({ page, section }: ManualPlace): string => (section ? `${page}#${section}` : page);
