// Every word a person reads comes from resources/locales/<language>/<namespace>.json; one namespace per interface folder.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

type Catalogue = Record<string, unknown>;
const files = import.meta.glob<Catalogue>('../../resources/locales/*/*.json', { eager: true, import: 'default' });

function readCatalogues(): Record<string, Record<string, Catalogue>> {
  const languages: Record<string, Record<string, Catalogue>> = {};
  for (const [path, catalogue] of Object.entries(files)) {
    const [language, file] = path.split('/').slice(-2);
    if (!language || !file) continue;
    languages[language] = { ...languages[language], [file.replace('.json', '')]: catalogue };
  }
  return languages;
}

export const i18n = i18next.createInstance();
void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: readCatalogues(),
  defaultNS: 'kit',
  interpolation: { escapeValue: false },
  returnNull: false,
  initAsync: false,
});
