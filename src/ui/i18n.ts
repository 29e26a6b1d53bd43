// Every word a person reads comes from resources/locales/<language>/<namespace>.json; one namespace per interface folder.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { englishCatalogues } from './language/catalogues.ts';
import { writeNumber } from './language/writeNumber.ts';

export const i18n = i18next.createInstance();
void i18n
  .use(initReactI18next)
  .use(writeNumber)
  .init({
    lng: 'en',
    fallbackLng: 'en',
    load: 'currentOnly',
    resources: { en: englishCatalogues },
    defaultNS: 'kit',
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
    initAsync: false,
  });
