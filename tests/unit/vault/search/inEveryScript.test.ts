import { describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../../../src/vault/search/createSearchIndex.ts';

const notes: Readonly<Record<string, string>> = {
  thai: 'ผมถูกขายไปที่เมียวดีและทำงานในตึกสูง น้ำในห้องไม่มี เลขห้อง ๔๑๒',
  khmer: 'ខ្ញុំត្រូវបានគេលក់ទៅព្រះសីហនុហើយពួកគេបានដកលិខិតឆ្លងដែន បន្ទប់ ៤១៣',
  burmese: 'ကျွန်တော်မြဝတီမှာအလုပ်လုပ်ခဲ့တယ် သူတို့ကနိုင်ငံကူးလက်မှတ်သိမ်းထားတယ် အခန်း ၄၁၄',
  lao: 'ຂ້ອຍຖືກຂາຍໄປສາມຫຼ່ຽມຄຳແລະເຂົາເຈົ້າຍຶດໜັງສືຜ່ານແດນ',
  chinese: '我被卖到了妙瓦底的诈骗园区，他们没收了我的护照。',
  japanese: '私は東京の会社だと言われてミャンマーの施設に連れて行かれました。ﾊﾟｽﾎﾟｰﾄを取られた。',
  korean: '저는 미얀마에서 일했습니다. 여권을 빼앗겼습니다.',
  arabic: 'أَخَذُوا جَوازَ السَّفَرِ إلى المـــدير في الطابق ٤',
  amharic: 'ፓስፖርቴን ወሰዱ። ኃይለሥላሴ፡ይባላል።',
  vietnamese: 'Họ bán tôi cho công ty ở Đông Nam Á, ông Nguyễn Văn Đức nói vậy.',
  french: 'La société «L’Étoile» a gardé son passeport à l’aéroport; le garde était naïf.',
  english: "O'Brien was held in building A4-12 and called +855 (12) 345-678 from the STRASSE near Straße 9.",
  turkish: 'İstanbul’da IŞIK adlı bir adam',
  greek: 'Ο ΟΔΥΣΣΕΥΣ ήταν εκεί',
  rare: '𠮷野家 is written with a character beyond the basic plane',
};

function found(text: string): readonly string[] {
  const index = createSearchIndex();
  for (const [id, note] of Object.entries(notes)) index.put({ id, timeMs: 0, fields: [{ rank: 'text', text: note }], tags: [] });
  return index.query({ text }).hits.map(({ id }) => id);
}

describe('A person finds a note by a word of it, whatever the script', () => {
  it.each([
    ['เมียวดี', 'thai'],
    ['ทำงาน', 'thai'],
    ['ถูกขายไปที่เมียวดี', 'thai'],
    ['412', 'thai'],
    ['ព្រះសីហនុ', 'khmer'],
    ['លិខិតឆ្លងដែន', 'khmer'],
    ['៤១៣', 'khmer'],
    ['မြဝတီ', 'burmese'],
    ['နိုင်ငံကူးလက်မှတ်', 'burmese'],
    ['414', 'burmese'],
    ['ສາມຫຼ່ຽມຄຳ', 'lao'],
    ['ໜັງສືຜ່ານແດນ', 'lao'],
    ['妙瓦底', 'chinese'],
    ['我', 'chinese'],
    ['卖到', 'chinese'],
    ['诈骗', 'chinese'],
    ['東京', 'japanese'],
    ['ミャンマー', 'japanese'],
    ['パスポート', 'japanese'],
    ['미얀마', 'korean'],
    ['여권', 'korean'],
    ['السفر', 'arabic'],
    ['اخذوا', 'arabic'],
    ['المدير', 'arabic'],
    ['الى', 'arabic'],
    ['4 الطابق', 'arabic'],
    ['ፓስፖርቴን', 'amharic'],
    ['ሀይለስላሴ', 'amharic'],
    ['dong nam', 'vietnamese'],
    ['Đông', 'vietnamese'],
    ['nguyen van duc', 'vietnamese'],
    ['Ｎｇｕｙễｎ', 'vietnamese'],
    ['étoile', 'french'],
    ['aeroport', 'french'],
    ['NAIF', 'french'],
    ['obrien', 'english'],
    ["O'Brien", 'english'],
    ['O’Brien', 'english'],
    ['Strasse', 'english'],
    ['A4', 'english'],
    ['85512345678', 'english'],
    ['012345678', 'english'],
    ['+855 12 345 678', 'english'],
    ['istanbul', 'turkish'],
    ['οδυσσευς', 'greek'],
    ['𠮷野', 'rare'],
  ])('%s', (text, id) => {
    expect(found(text)).toContain(id);
  });

  it('does not take vowel signs for accents: น้ำ (water) is not นา (rice field)', () => {
    expect(found('นา')).toEqual([]);
    expect(found('น้ำ')).toEqual(['thai']);
  });

  it('finds Thai whichever way SARA AM and SARA AE were typed', () => {
    expect(found('น\u0e4d\u0e49า')).toEqual(['thai']);
    const index = createSearchIndex();
    index.put({ id: 'mother', timeMs: 0, fields: [{ rank: 'text', text: 'เเม่ของผม' }], tags: [] });
    expect(index.query({ text: 'แม่' }).total).toBe(1);
  });

  it('does not find what is nowhere', () => {
    expect(found('Bangkok')).toEqual([]);
    expect(found('กรุงเทพ')).toEqual([]);
    expect(found('北京')).toEqual([]);
    expect(found('底瓦妙')).toEqual([]);
  });

  it('takes a name of an unspaced script for a name only where its characters stand together', () => {
    const index = createSearchIndex();
    index.put({ id: 'together', timeMs: 0, fields: [{ rank: 'text', text: '在妙瓦底工作' }], tags: [] });
    index.put({ id: 'apart', timeMs: 0, fields: [{ rank: 'text', text: '妙的事。瓦片。底部' }], tags: [] });
    expect(index.query({ text: '妙瓦底' }).hits.map(({ id }) => id)).toEqual(['together']);
  });
});
