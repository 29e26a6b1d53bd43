// What can be made of a chosen passage or region. The page of an item and the shortcut sheet read the same list.
export const passageKeys = { excerpt: 'mod+E', event: 'mod+shift+E', link: 'mod+shift+K' } as const;
