// Brings the interface into a language: its words are read first, so that no screen changes half-way.
import { i18n } from '../i18n.ts';
import { offeredLanguages, readCatalogues } from './catalogues.ts';
import { chooseLanguage, type Language, languageOf } from './languages.ts';
import { rememberedLanguage, rememberLanguage } from './rememberedLanguage.ts';

/** The chosen language, or the first of the system's that Holdfast speaks. */
export async function speakFirst(): Promise<void> {
  const chosen = rememberedLanguage();
  await speak(chooseLanguage([...(chosen === null ? [] : [chosen]), ...navigator.languages], offeredLanguages)).catch(() =>
    speak(languageOf('en')),
  );
}

export async function chooseToSpeak(tag: string): Promise<void> {
  await speak(languageOf(tag));
  rememberLanguage(tag);
}

async function speak({ tag, direction }: Language): Promise<void> {
  for (const [namespace, words] of Object.entries(await readCatalogues(tag))) i18n.addResourceBundle(tag, namespace, words);
  await i18n.changeLanguage(tag);
  document.documentElement.lang = tag;
  document.documentElement.dir = direction;
}
