import { createSpotlight } from '@mantine/spotlight';

const [store, palette] = createSpotlight();
export const paletteStore = store;
export const listId = 'palette-list';
export const openPalette = palette.open;
export const closePalette = palette.close;

/** Results come after the key that asked for them: the first of them is the one that Enter opens. */
export function selectFirst(): void {
  const list = document.getElementById(paletteStore.getState().listId);
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  paletteStore.updateState((state) => ({ ...state, selected: 0 }));
}
