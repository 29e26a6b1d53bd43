// Who is tied to what, for how long, and according to whom.
import type { Said } from './sourceTypes.ts';

export interface SourceLink {
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  readonly period?: string;
  readonly building?: string;
  readonly floor?: string;
  readonly sources: readonly Said[];
}

export const links: readonly SourceLink[] = [
  {
    from: 'selam',
    relation: 'heldAt',
    to: 'heron',
    period: '2023-03-06/2025-02-14',
    building: 'Building B',
    floor: '3',
    sources: [
      { in: 'i01', by: 'selam', quote: 'I worked in Building B on the third floor.' },
      { in: 'd19', mark: 'sally', reliability: 'likelyReliable' },
    ],
  },
  {
    from: 'thanaphon',
    relation: 'heldAt',
    to: 'heron',
    period: '2023-05/2025-02-14',
    building: 'Building B',
    floor: '3',
    sources: [
      { in: 'i02', by: 'thanaphon', quote: 'ผมอยู่ตึกบี ชั้นสาม ตั้งแต่เดือนพฤษภาคม 2566' },
      { in: 'd19', mark: 'boy', reliability: 'likelyReliable' },
    ],
  },
  {
    from: 'van',
    relation: 'heldAt',
    to: 'heron',
    period: '2023-05-28?/2025-02-14',
    building: 'Building B',
    floor: '3',
    sources: [
      { in: 'i04', by: 'van', quote: 'Tôi làm việc ở tầng ba nhà B.' },
      { in: 'd19', mark: 'xiaoyun', reliability: 'likelyReliable' },
    ],
  },
  {
    from: 'grace',
    relation: 'heldAt',
    to: 'heron',
    period: '2023-03-06~/2025-02-14',
    building: 'Building B',
    floor: '3',
    sources: [{ in: 'd19', mark: 'gigi', reliability: 'likelyReliable' }],
  },
  {
    from: 'meiling',
    relation: 'heldAt',
    to: 'lantern',
    period: '2021-05-19/2022-11',
    building: 'Main house',
    floor: '5',
    sources: [
      { in: 'i06', by: 'meiling', quote: 'My room was 504.' },
      { in: 'i03', by: 'chanthy', quote: 'គេងនៅបន្ទប់ ៥០៤។' },
    ],
  },
  {
    from: 'meiling',
    relation: 'heldAt',
    to: 'heron',
    period: '2022-11/2025-02-15',
    building: 'Building B',
    floor: '3',
    sources: [
      {
        in: 'i06',
        by: 'meiling',
        quote: 'before the end of that month. I know because I turned the calendar there to December.',
      },
    ],
  },
  {
    from: 'selam',
    relation: 'heldAt',
    to: 'tamarind',
    period: '2023-03-04/2023-03-05~',
    sources: [{ in: 'i01', by: 'selam', quote: 'We stayed one night there, or it may have been two.' }],
  },
  {
    from: 'thanaphon',
    relation: 'heldAt',
    to: 'tamarind',
    period: '2023-04-28~',
    sources: [{ in: 'i02', by: 'thanaphon', quote: 'แกส่งผมที่ บ้านมะขาม คืนเดียว' }],
  },
  {
    from: 'chanthy',
    relation: 'workedAt',
    to: 'lantern',
    period: '2021-09/2022-11',
    sources: [{ in: 'i03', by: 'chanthy', quote: 'ខ្ញុំជាអ្នកសម្អាតបន្ទប់នៅ សណ្ឋាគារគោមខៀវ អស់រយៈពេលដប់បួនខែ។' }],
  },
  {
    from: 'hnin',
    relation: 'workedAt',
    to: 'heron',
    period: '2022-04~/2025-02-14',
    building: 'Canteen',
    sources: [{ in: 'i05', by: 'hnin', quote: 'ထမင်းစားဆောင်မှာ ချက်ပြုတ်ရတဲ့ အလုပ်' }],
  },
  {
    from: 'lin',
    relation: 'managed',
    to: 'heron',
    period: '2022-12~/2025-02',
    sources: [
      { in: 'i01', by: 'selam', quote: 'The man who took my passport was Uncle Lim.' },
      { in: 'd01', mark: 'signedLin', reliability: 'highlyReliable' },
    ],
  },
  {
    from: 'lin',
    relation: 'seenAt',
    to: 'lantern',
    period: '2021-09/2022-11',
    sources: [
      { in: 'i03', by: 'chanthy', quote: 'មកពីរដងក្នុងមួយខែ។' },
      { in: 'd20', mark: 'room507', reliability: 'unsure' },
    ],
  },
  {
    from: 'htoo',
    relation: 'guarded',
    to: 'heron',
    period: '2022-04~/2025-02',
    building: 'Gate three',
    sources: [
      { in: 'i01', by: 'selam', quote: 'The man in charge of the guards wrote us in a book.' },
      { in: 'i05', by: 'hnin', quote: 'စာရွက်ပေါ်မှာ ဗိုလ်ထူး ရဲ့ ဖုန်းနံပါတ် ပါတယ်။' },
    ],
  },
  {
    from: 'bao',
    relation: 'recruited',
    to: 'selam',
    period: '2023-01-17/2023-03-02',
    sources: [
      { in: 'd05', quote: 'Hello dear! Thank you for your interest', reliability: 'highlyReliable' },
      { in: 'i01', by: 'selam', quote: 'A woman called Jessie answered the same hour.' },
    ],
  },
  {
    from: 'bao',
    relation: 'recruited',
    to: 'van',
    period: '2023-04/2023-05-12',
    sources: [{ in: 'i04', by: 'van', quote: 'Sau này tôi nghe giọng thì là đàn ông, nói giọng miền Trung.' }],
  },
  {
    from: 'bao',
    relation: 'memberOf',
    to: 'bright',
    sources: [{ in: 'd04', quote: 'Liên hệ chị Jessie: @jessie_brightpath' }],
  },
  {
    from: 'wichai',
    relation: 'transported',
    to: 'selam',
    period: '2023-03-03/2023-03-04',
    sources: [{ in: 'i01', by: 'selam', quote: 'He was an older man, the others called him Uncle Chai.' }],
  },
  {
    from: 'wichai',
    relation: 'transported',
    to: 'thanaphon',
    period: '2023-04-28~',
    sources: [{ in: 'i02', by: 'thanaphon', quote: 'ลุงชัย ขับรถตู้สีเทามารับผมที่ขนส่ง' }],
  },
  {
    from: 'wichai',
    relation: 'uses',
    to: 'van1',
    period: '2023-04~',
    sources: [{ in: 'i02', by: 'thanaphon', quote: 'ทะเบียน กข 0142 ผมจำได้เพราะเป็นเลขวันเกิดแม่' }],
  },
  {
    from: 'moei',
    relation: 'owned',
    to: 'van1',
    sources: [{ in: 'd14', mark: 'plate', reliability: 'unsure' }],
  },
  {
    from: 'lotus',
    relation: 'employed',
    to: 'selam',
    period: '2023-03-06/2025-02-14',
    sources: [{ in: 'd01', mark: 'party', reliability: 'highlyReliable' }],
  },
  {
    from: 'lotus',
    relation: 'managed',
    to: 'heron',
    sources: [{ in: 'd17', whole: true }],
  },
  {
    from: 'lin',
    relation: 'controlled',
    to: 'meiling',
    period: '2021-08~/2025-02',
    sources: [
      { in: 'i06', by: 'meiling', quote: 'I could say yes, or go back to the first table and lose what he called my seniority.' },
    ],
  },
  {
    from: 'meiling',
    relation: 'controlled',
    to: 'selam',
    period: '2023-03/2025-02',
    sources: [
      { in: 'i01', by: 'selam', quote: 'Our team leader was Linda.' },
      { in: 'd19', mark: 'ownName', reliability: 'highlyReliable' },
    ],
  },
  {
    from: 'selam',
    relation: 'heldWith',
    to: 'grace',
    period: '2023-03-04/2025-02-14',
    sources: [{ in: 'i01', by: 'selam', quote: 'I walked with Grace to the bridge.' }],
  },
  {
    from: 'van',
    relation: 'heldWith',
    to: 'thanaphon',
    period: '2023-05/2025-02-14',
    sources: [{ in: 'i04', by: 'van', quote: 'anh Boy cho tôi mượn điện thoại năm phút' }],
  },
  {
    from: 'van',
    relation: 'familyOf',
    to: 'tam',
    sources: [{ in: 'i04', by: 'van', quote: 'Anh trai tôi, anh Tâm, chở tôi ra bến.' }],
  },
  {
    from: 'tam',
    relation: 'paid',
    to: 'bao',
    period: '2023-10-02',
    sources: [
      { in: 'd07', mark: 'account', reliability: 'highlyReliable' },
      { in: 'd08', mark: 'transfer', reliability: 'highlyReliable' },
    ],
  },
  {
    from: 'bao',
    relation: 'uses',
    to: 'handleJessie',
    sources: [{ in: 'd04', quote: '@jessie_brightpath' }],
  },
  {
    from: 'bao',
    relation: 'uses',
    to: 'phoneJessie',
    sources: [{ in: 'd05', quote: 'My number for emergency +44 7700 900142', reliability: 'highlyReliable' }],
  },
  {
    from: 'bright',
    relation: 'uses',
    to: 'emailBright',
    sources: [{ in: 'd04', quote: 'jobs@bright-path-careers.example' }],
  },
  {
    from: 'bright',
    relation: 'uses',
    to: 'domainBright',
    sources: [{ in: 'd03', mark: 'domain' }],
  },
  {
    from: 'htoo',
    relation: 'uses',
    to: 'phoneGate',
    sources: [{ in: 'i05', by: 'hnin', quote: 'ဗိုလ်ထူး ရဲ့ ဖုန်းနံပါတ်' }],
  },
  {
    from: 'wallet',
    relation: 'usedAt',
    to: 'heron',
    sources: [{ in: 'd12', mark: 'wallet', reliability: 'unsure' }],
  },
  {
    from: 'lantern',
    relation: 'movedTo',
    to: 'heron',
    period: '2022-11',
    sources: [{ in: 'i06', by: 'meiling', quote: 'I came to Silver Heron Park before the end of that month.' }],
  },
];
