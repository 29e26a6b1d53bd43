// Elements from plain values. Text is only ever set as text: nothing in a bundle can become markup.
type Child = Node | string | null | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | ((event: never) => void) | undefined>>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Child | readonly Child[])[]
) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value as EventListener);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(
    ...children.flat().filter((child): child is Node | string => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Text from the case: its own direction, and its language where that is known. */
export const said = (text: string, lang?: string) => h('bdi', { lang }, text);
