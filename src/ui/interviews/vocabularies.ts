// The indicator codes that can be said of a passage: standard ones from resources/vocabularies, own ones from the case.
import type { OwnCode, VocabularyAnswer } from '../../domain/fields.ts';

interface VocabularyFile {
  readonly vocabulary: string;
  readonly groups: readonly { readonly group: string; readonly codes: readonly string[] }[];
}
const files = import.meta.glob<VocabularyFile>('../../../resources/vocabularies/*.json', { eager: true, import: 'default' });

export const vocabularies: readonly VocabularyFile[] = Object.keys(files)
  .sort()
  .flatMap((path) => files[path] ?? []);

export const ownVocabulary = 'own';
export const answers = ['present', 'absent', 'notAsked', 'declined'] as const satisfies readonly VocabularyAnswer['answer'][];

type Translate = (key: string, options: { readonly defaultValue: string }) => string;

/** What a code is called. An own code is called as the case calls it; an unknown one by itself. */
export function codeWords(
  t: Translate,
  { vocabulary, code }: Pick<VocabularyAnswer, 'vocabulary' | 'code'>,
  own: readonly OwnCode[],
): string {
  if (vocabulary === ownVocabulary) return own.find((each) => each.code === code)?.label ?? code;
  return t(`vocabularies:${vocabulary}.code.${code}`, { defaultValue: code });
}

export const keyOfCode = ({ vocabulary, code }: Pick<VocabularyAnswer, 'vocabulary' | 'code'>): string => `${vocabulary}:${code}`;
