// Markdown of the manual as plain words, and the keys that it names.

/** `{key:palette}` becomes the shortcut itself, so that a page never says a key that is not so. */
export function fillKeys(text: string, nameKey: (name: string) => string | undefined): string {
  return text.replace(/\{key:([^}]+)\}/g, (_, name: string) => `\`${nameKey(name) ?? name}\``);
}

export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*\|?[-:| ]+\|\s*$/gm, '')
    .replace(/^\s*(?:#+|[-*]|\d+\.|>)\s+/gm, '')
    .replace(/\s*\|\s*/g, ' ')
    .replace(/\*\*|`/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
