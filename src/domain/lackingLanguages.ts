// Names of time and words of lists in Khmer and Burmese: Chromium has no rules for these two, and would say them in English.
type Span = 'year' | 'month' | 'day' | 'hour' | 'minute';

export interface LackingLanguage {
  readonly months: readonly string[];
  /** From Sunday. */
  readonly weekdays: readonly string[];
  readonly now: string;
  readonly yesterday: string;
  /** `#` is the number. */
  readonly ago: Readonly<Record<Span, string>>;
  readonly ahead: Readonly<Record<Span, string>>;
  readonly comma: string;
  readonly and: string;
  readonly or: string;
}

export const lackingLanguages: Readonly<Record<string, LackingLanguage>> = {
  km: {
    months: ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'],
    weekdays: ['អាទិត្យ', 'ចន្ទ', 'អង្គារ', 'ពុធ', 'ព្រហ', 'សុក្រ', 'សៅរ៍'],
    now: 'ឥឡូវ',
    yesterday: 'ម្សិលមិញ',
    ago: { year: '# ឆ្នាំមុន', month: '# ខែមុន', day: '# ថ្ងៃមុន', hour: '# ម៉ោងមុន', minute: '# នាទីមុន' },
    ahead: { year: '# ឆ្នាំទៀត', month: '# ខែទៀត', day: '# ថ្ងៃទៀត', hour: '# ម៉ោងទៀត', minute: '# នាទីទៀត' },
    comma: ', ',
    and: ' និង ',
    or: ' ឬ ',
  },
  my: {
    // biome-ignore format: one list
    months: [
      'ဇန်နဝါရီ', 'ဖေဖော်ဝါရီ', 'မတ်', 'ဧပြီ', 'မေ', 'ဇွန်', 'ဇူလိုင်', 'ဩဂုတ်', 'စက်တင်ဘာ', 'အောက်တိုဘာ', 'နိုဝင်ဘာ', 'ဒီဇင်ဘာ',
    ],
    weekdays: ['တနင်္ဂနွေ', 'တနင်္လာ', 'အင်္ဂါ', 'ဗုဒ္ဓဟူး', 'ကြာသပတေး', 'သောကြာ', 'စနေ'],
    now: 'ယခု',
    yesterday: 'မနေ့က',
    ago: {
      year: 'ပြီးခဲ့သည့် # နှစ်',
      month: 'ပြီးခဲ့သည့် # လ',
      day: 'ပြီးခဲ့သည့် # ရက်',
      hour: 'ပြီးခဲ့သည့် # နာရီ',
      minute: 'ပြီးခဲ့သည့် # မိနစ်',
    },
    ahead: {
      year: '# နှစ်အတွင်း',
      month: '# လအတွင်း',
      day: '# ရက်အတွင်း',
      hour: '# နာရီအတွင်း',
      minute: '# မိနစ်အတွင်း',
    },
    comma: '၊ ',
    and: 'နှင့် ',
    or: ' သို့မဟုတ် ',
  },
};

/** Undefined where the machine has rules for the language, as Node has for all. */
export const lackingLanguage = (locale: string): LackingLanguage | undefined =>
  Intl.DateTimeFormat.supportedLocalesOf(locale).length === 0 ? lackingLanguages[locale] : undefined;
