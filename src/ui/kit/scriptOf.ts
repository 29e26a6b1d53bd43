// The `lang` of evidence, so that it is set in the right font and read aloud rightly.
import { scriptOf } from '../../domain/scriptOf.ts';

const languages: Readonly<Record<string, string>> = {
  Thai: 'th',
  Khmr: 'km',
  Mymr: 'my',
  Laoo: 'lo',
  Arab: 'ar',
  Ethi: 'am',
  Hani: 'zh',
  Jpan: 'ja',
  Kore: 'ko',
};

/** The most likely `lang` of a text without a stated language, so that fonts and line heights fit; `undefined` for Latin. */
export function languageOfScript(text: string): string | undefined {
  const script = scriptOf(text);
  return script === null ? undefined : languages[script];
}
