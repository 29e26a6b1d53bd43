// The screens that are hardest to fit: in a narrow window, a very wide one, and at 200 % zoom.
import type { Screen, Size } from './screen.ts';
import { narrow, wide, zoomed } from './screen.ts';

const narrowly = ['home', 'people', 'person', 'writing', 'document-beside-notes', 'timeline', 'search', 'quick-intake', 'items'];
const widely = ['people', 'person', 'writing', 'document-beside-notes', 'timeline'];
const zoomedIn = ['home', 'people', 'person', 'writing', 'timeline', 'settings'];

const sized = (all: readonly Screen[], names: readonly string[], size: Size, called: string): readonly Screen[] =>
  names.flatMap((wanted) => {
    const screen = all.find(({ name }) => name === wanted);
    return screen ? [{ ...screen, name: `${called}-${wanted}`, size, themes: ['light'] as const }] : [];
  });

export const inOtherSizes = (all: readonly Screen[]): readonly Screen[] => [
  ...sized(all, narrowly, narrow, '1024'),
  ...sized(all, widely, wide, '2560'),
  ...sized(all, zoomedIn, zoomed, 'zoom-200'),
];
