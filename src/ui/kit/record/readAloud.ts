// The line under a record's name: what one would say when asked who or what this is.
import type { TFunction } from 'i18next';
import type { Edtf } from '../../../domain/fields.ts';
import type { RecordView } from '../../../domain/record.ts';
import { edtfWords } from '../dateWords.ts';
import { listWords } from '../listWords.ts';
import { nameOfCode } from '../regions.ts';
import { codeWords } from './codeWords.ts';

export function readAloud(t: TFunction, locale: string, record: RecordView): string {
  const fields = record.fields as Readonly<Record<string, unknown>>;
  const parts = record.kind === 'person' ? personParts(t, locale, fields) : placeParts(t, locale, fields);
  const sentence = parts.filter((part) => part !== '').join(', ');
  return sentence === '' ? '' : `${sentence.charAt(0).toLocaleUpperCase(locale)}${sentence.slice(1)}.`;
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

function personParts(t: TFunction, locale: string, fields: Readonly<Record<string, unknown>>): readonly string[] {
  const roles = strings(fields['roles']).map((role) =>
    t(`fields:choice.roles.${role}`, { defaultValue: role }).toLocaleLowerCase(locale),
  );
  const citizenships = strings(fields['citizenships']);
  const from = citizenships.filter((code) => code !== 'stateless' && code !== 'unknown');
  const speaks = strings(fields['languages']).map((code) => nameOfCode('language', code, locale));
  const birth = fields['birth'] as Edtf | undefined;
  const sex = fields['sex'];
  return [
    listWords(locale, roles),
    typeof sex === 'string' && sex !== 'unknown' ? t(`fields:aloud.sex.${sex}`, { defaultValue: sex }) : '',
    birth ? t('fields:aloud.born', { when: edtfWords(t, birth, locale) }) : '',
    typeof fields['ageYears'] === 'number' ? t('fields:aloud.age', { count: fields['ageYears'] }) : '',
    from.length > 0
      ? t('fields:aloud.citizen', {
          places: listWords(
            locale,
            from.map((code) => nameOfCode('region', code, locale)),
          ),
        })
      : '',
    citizenships.includes('stateless') ? codeWords(t, locale, 'citizenship', 'stateless').toLocaleLowerCase(locale) : '',
    speaks.length > 0 ? t('fields:aloud.speaks', { languages: listWords(locale, speaks) }) : '',
  ];
}

function placeParts(t: TFunction, locale: string, fields: Readonly<Record<string, unknown>>): readonly string[] {
  const { type, area, country } = fields;
  const operated = fields['operated'] as Edtf | undefined;
  const where = [
    ...(typeof area === 'string' ? [area] : []),
    ...(typeof country === 'string' ? [nameOfCode('region', country, locale)] : []),
  ];
  const what = typeof type === 'string' ? t(`fields:choice.type.${type}`, { defaultValue: type }) : '';
  return [
    where.length > 0 ? t('fields:aloud.where', { what, place: where.join(', ') }).trim() : what,
    operated ? t('fields:aloud.operated', { when: edtfWords(t, operated, locale) }) : '',
  ];
}
