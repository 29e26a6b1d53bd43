import { describe, expect, it } from 'vitest';
import { redactText, sharedLabel } from '../../../src/redact/redactText.ts';
import { suggestTerms } from '../../../src/redact/suggestTerms.ts';
import { policyOf } from './policyOf.ts';

const narin = policyOf(['Narin Sokhavan', 'Narin', 'Sokhavan', 'N.S.', '+855 12 345 678', 'narin_kh99']);

describe('every disguise of a protected name is replaced', () => {
  const disguises: readonly (readonly [string, string])[] = [
    ['plain', 'Narin Sokhavan'],
    ['in capitals', 'NARIN SOKHAVAN'],
    ['turned round with a comma', 'Sokhavan, Narin'],
    ['hyphenated at a line end', 'Nar-\nin Sokha-\r\nvan'],
    ['letter-spaced', 'N a r i n'],
    ['dotted', 'N.a.r.i.n'],
    ['with a soft hyphen', 'Na\u00adrin'],
    ['with zero-width spaces', 'N\u200ba\u200br\u200bi\u200bn'],
    ['with a joiner and a direction mark', 'Na\u200d\u202erin'],
    ['with combining accents', 'Na\u0301ri\u0308n'],
    ['with precomposed accents', 'Nárïn'],
    ['in full width', 'Ｎａｒｉｎ'],
    ['in mathematical letters', '𝐍𝐚𝐫𝐢𝐧'],
    ['with Cyrillic letters', 'Nаrіn'],
    ['with Greek letters', 'Nαrιn'],
    ['with a one for an i', 'Nar1n'],
    ['with an i for an l', 'narln'],
    ['as a possessive', 'Narin’s'],
    ['inside a handle', '@real_narin_2001'],
    ['inside a mail address', 'narin.s.2001@example.org'],
    ['inside a link', 'https://example.org/u/narin?tab=1'],
    ['with digits of another script', '+៨៥៥ ១២ ៣៤៥ ៦៧៨'],
    ['as a number without spaces', '85512345678'],
    ['with an underscore', 'NARIN_SOKHAVAN'],
  ];
  it.each(disguises)('%s', (_, disguise) => {
    const { text, finds } = redactText(`The guard knew ${disguise} well.`, narin);
    expect(text).toBe('The guard knew Witness 1 well.');
    expect(finds.length).toBeGreaterThan(0);
  });
});

describe('scripts without spaces between words', () => {
  it.each([
    ['Thai', 'สมชาย', 'เมื่อวานสมชายไปตลาด', 'เมื่อวานWitness 1ไปตลาด'],
    ['Khmer', 'សុខា', 'ខ្ញុំស្គាល់សុខាយូរហើយ', 'ខ្ញុំស្គាល់Witness 1យូរហើយ'],
    ['Lao', 'ສົມສັກ', 'ຂ້ອຍຮູ້ຈັກສົມສັກດົນແລ້ວ', 'ຂ້ອຍຮູ້ຈັກWitness 1ດົນແລ້ວ'],
    ['Burmese', 'အောင်အောင်', 'ကျွန်တော်အောင်အောင်ကိုသိတယ်', 'ကျွန်တော်Witness 1ကိုသိတယ်'],
    ['Chinese', '王小明', '昨天王小明来了', '昨天Witness 1来了'],
  ])('%s: the name is found inside running text and its neighbours stay', (_, name, text, expected) => {
    expect(redactText(text, policyOf([name])).text).toBe(expected);
  });
  it('never takes one Thai vowel for another', () => {
    expect(redactText('ดีมาก', policyOf(['ดำ'])).text).toBe('ดีมาก');
    expect(redactText('กินข้าว', policyOf(['กัน'])).text).toBe('กินข้าว');
  });
  it('finds a name whose vowel and tone mark were typed in the other order, or with a zero-width space', () => {
    expect(redactText('คุณนำ้มา', policyOf(['น้ำ'])).text).not.toContain('น');
    expect(redactText('สม\u200bชาย', policyOf(['สมชาย'])).text).toBe('Witness 1');
  });
  it('finds an Ethiopic, an Arabic and a Cyrillic name with what grammar hangs on it', () => {
    expect(redactText('አለማየሁን አየሁ', policyOf(['አለማየሁ'])).text).toBe('Witness 1 አየሁ');
    expect(redactText('رأيت وأحمد هناك', policyOf(['أحمد'])).text).not.toContain('حمد');
    expect(redactText('Я видел Нарина', policyOf(['Нарин'])).text).toBe('Я видел Witness 1');
  });
});

describe('short names', () => {
  const dara = policyOf(['Dara'], ['Li'], ['May Win', 'May', 'Win'], ['An', 'A.N.']);
  it('are found as words in any case', () => {
    expect(redactText('dara met LI, and li met Dara’s', dara).text).toBe('Witness 1 met Witness 2, and Witness 2 met Witness 1');
  });
  it('are not found inside other words', () => {
    const untouched = 'The solid standard darabuka lies in the village; an option may be won.';
    expect(redactText(untouched, dara).text).toBe(untouched);
  });
  it('that are everyday words are found where they have a capital', () => {
    expect(redactText('may I ask? Then May came with Win.', dara).text).toBe('may I ask? Then Witness 3 came with Witness 3.');
  });
  it('as initials are found in capitals only', () => {
    expect(redactText('A.N. and an A. N. or AN', dara).text).toBe('Witness 4 and an Witness 4 or Witness 4');
  });
  it('are found next to digits, underscores and capitals', () => {
    expect(redactText('dara88; x_dara; SokDara', dara).text).toBe('Witness 1; Witness 1; Witness 1');
  });
});

describe('labels', () => {
  it('are the same for every form of one person', () => {
    expect(redactText('Narin said so. Sokhavan, N. was there. N.S. signed.', narin).text).not.toMatch(/narin|sokhavan/i);
  });
  it('do not claim one person where two share a form', () => {
    const family = policyOf(['Narin Sokhavan', 'Sokhavan'], ['Chanthou Sokhavan', 'Sokhavan']);
    expect(redactText('Narin Sokhavan and Chanthou Sokhavan: the Sokhavan family', family).text).toBe(
      `Witness 1 and Witness 2: the ${sharedLabel} family`,
    );
  });
  it('never spell a protected term themselves', () => {
    const hostile = policyOf(['Witness'], ['Narin']);
    expect(redactText('Narin saw Witness', hostile).text).not.toMatch(/witness|narin/i);
  });
});

describe('what is left', () => {
  it('does not spell a name once what stood in its middle is gone', () => {
    const { text } = redactText('NaNarinrin and Na Narin rin', policyOf(['Narin']));
    expect(text.toLowerCase().replace(/[^a-z]/g, '')).not.toContain('narin');
  });
  it('keeps every word that is not protected', () => {
    const text = 'On 4 March the bus left Bavet; Narin sat behind the driver. Someone cried.';
    expect(redactText(text, narin).text).toBe('On 4 March the bus left Bavet; Witness 1 sat behind the driver. Someone cried.');
  });
  it('says where in the original each find stood', () => {
    const text = 'x Narin y';
    const [find] = redactText(text, narin).finds;
    expect(text.slice(find?.from, find?.to)).toBe('Narin');
  });
  it('takes a long text with thousands of finds in seconds', () => {
    const long = 'The van left at noon and Narin slept. '.repeat(10_000);
    const started = performance.now();
    expect(redactText(long, narin).finds.length).toBeGreaterThanOrEqual(10_000);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

it('redacts every form that it suggests itself', () => {
  const aliases = suggestTerms({
    name: 'Narin Sokhavan',
    otherNames: ['ណារិន សុខាវ៉ាន់'],
    identifiers: ['narin99@example.org', '+855 12 345 678'],
  });
  const policy = policyOf(['Narin Sokhavan', ...aliases]);
  for (const alias of aliases) expect(redactText(`... ${alias} ...`, policy).text).not.toContain(alias);
});
