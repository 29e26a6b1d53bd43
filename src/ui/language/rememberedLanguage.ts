// Which language the interface speaks is needed before the vault is open, so it stands beside the vault: it says nothing of any case.
const key = 'holdfast-language';

/** Null where nothing was chosen, or where the browser keeps nothing. */
export function rememberedLanguage(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** `null` forgets the choice: then the system says. */
export function rememberLanguage(tag: string | null): void {
  try {
    if (tag === null) localStorage.removeItem(key);
    else localStorage.setItem(key, tag);
  } catch {
    // The choice holds until the window is closed.
  }
}
