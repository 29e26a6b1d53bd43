// The languages that Holdfast is shipped in. Nothing else lists them: catalogues, settings and tests all read this.

export interface Language {
  /** BCP 47; the name of its folder in resources/locales. */
  readonly tag: string;
  /** Its name in itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Translated by a machine, and not yet read by a native speaker. */
  readonly isMachineMade: boolean;
}

const source: Language = { tag: 'en', name: 'English', direction: 'ltr', isMachineMade: false };
const machineMade = (tag: string, name: string, direction: Language['direction'] = 'ltr'): Language => ({
  tag,
  name,
  direction,
  isMachineMade: true,
});

export const languages: readonly Language[] = [
  source,
  machineMade('es', 'Español'),
  machineMade('fr', 'Français'),
  machineMade('ar', 'العربية', 'rtl'),
  machineMade('zh-Hans', '简体中文'),
  machineMade('th', 'ไทย'),
  machineMade('vi', 'Tiếng Việt'),
  machineMade('id', 'Bahasa Indonesia'),
  machineMade('my', 'မြန်မာ'),
  machineMade('km', 'ខ្មែរ'),
];

export const languageOf = (tag: string): Language => languages.find((language) => language.tag === tag) ?? source;

/** The first of the wanted languages (most wanted first) that is offered; a script must be the same, a region need not. */
export function chooseLanguage(wanted: readonly string[], offered: readonly Language[]): Language {
  for (const tag of wanted) {
    const found = offered.find((language) => isSameTongue(language.tag, tag));
    if (found) return found;
  }
  return source;
}

function isSameTongue(one: string, other: string): boolean {
  try {
    const [a, b] = [new Intl.Locale(one).maximize(), new Intl.Locale(other).maximize()];
    return a.language === b.language && a.script === b.script;
  } catch {
    return false;
  }
}
