// The browser does not tell which Unicode library it carries; how it cuts and folds these samples does. An index made with
// another one would miss words, so it is built anew.
import { fold } from './fold.ts';
import { piecesOf } from './words.ts';

const runs = [
  'ผมถูกขายไปที่เมียวดีและทำงานในตึกสูงริมแม่น้ำเมยหลายเดือนโดยไม่ได้รับค่าจ้าง',
  'ខ្ញុំត្រូវបានគេលក់ទៅព្រះសីហនុហើយពួកគេបានដកលិខិតឆ្លងដែនរបស់ខ្ញុំ',
  'ကျွန်တော်မြဝတီမှာအလုပ်လုပ်ခဲ့တယ်သူတို့ကနိုင်ငံကူးလက်မှတ်သိမ်းထားတယ်',
  'ຂ້ອຍຖືກຂາຍໄປສາມຫຼ່ຽມຄຳແລະເຂົາເຈົ້າຍຶດໜັງສືຜ່ານແດນຂອງຂ້ອຍ',
  '我被卖到了妙瓦底的诈骗园区他们没收了我的护照不让我离开',
  '私は東京の会社だと言われてミャンマーの施設に連れて行かれました',
];
const words = ['Đặng', 'Ａ４ﾊﾟｽﾎﾟｰﾄ', 'الكِتَابَة', 'ኃይለሥላሴ', '미얀마', 'Straße', '២៥', 'น้ำ', 'ﬁnance', 'İstanbul', '𞤀𞤣𞤤𞤢𞤥', '𝟙𝟚'];

let stamp: string | undefined;

export function unicodeStamp(): string {
  stamp ??= [...runs.map((run) => piecesOf(run).join('|')), ...words.map(fold)].reduce(mix, 0x811c9dc5).toString(16);
  return stamp;
}

/** FNV-1a over the units. */
function mix(before: number, text: string): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return Math.imul(hash ^ 0xffff, 0x01000193) >>> 0;
}
