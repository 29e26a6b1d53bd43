// Forty things that happened, as exactly or as loosely as somebody remembers them.
import type { Said } from './sourceTypes.ts';

export interface SourceEvent {
  /** Named where another event counts from it. */
  readonly word?: string;
  readonly title: string;
  readonly type: string;
  readonly when: string;
  /** What another source says of the same day. */
  readonly otherWhen?: string;
  readonly words?: string;
  readonly why?: string;
  readonly place?: string;
  readonly people?: readonly (readonly [string, string])[];
  /** Said as so many days after another event. */
  readonly daysAfter?: { readonly event: string; readonly days: number };
  /** `says` names the date that the source bears out; without it, it bears out the event. */
  readonly sources?: readonly (Said & { readonly says?: 'when' | 'otherWhen' })[];
  readonly notes?: string;
}

const selam = { in: 'i01', by: 'selam' } as const;
const thanaphon = { in: 'i02', by: 'thanaphon' } as const;
const chanthy = { in: 'i03', by: 'chanthy' } as const;
const van = { in: 'i04', by: 'van' } as const;
const hnin = { in: 'i05', by: 'hnin' } as const;
const meiling = { in: 'i06', by: 'meiling' } as const;

export const events: readonly SourceEvent[] = [
  {
    title: 'Meiling answers an advertisement for hotel reception',
    type: 'recruitment',
    when: '2021-21',
    words: 'in spring 2021',
    people: [['meiling', 'victim']],
    sources: [{ ...meiling, quote: 'I answered an advertisement for hotel reception in spring 2021.' }],
  },
  {
    title: 'Meiling is entered in the hotel’s register, room 504',
    type: 'arrival',
    when: '2021-05-19',
    place: 'lantern',
    people: [['meiling', 'victim']],
    sources: [{ in: 'd20', mark: 'room504', reliability: 'likelyReliable' }],
  },
  {
    title: 'Meiling tries to leave with the laundry and is brought back',
    type: 'escapeAttempt',
    when: '2021-08',
    words: 'in August 2021',
    place: 'lantern',
    people: [['meiling', 'victim']],
    sources: [{ ...meiling, quote: 'I tried to leave in August 2021. I went down with the laundry.' }],
  },
  {
    title: 'Lin Guodong doubles what she owes',
    type: 'debt',
    when: '2021-08~',
    why: 'Said of the same day as the attempt to leave.',
    place: 'lantern',
    people: [
      ['lin', 'manager'],
      ['meiling', 'victim'],
    ],
    sources: [{ ...meiling, quote: 'said that my price had just doubled, and he showed it to me, in a red book.' }],
  },
  {
    title: 'Chanthy begins to clean at the hotel',
    type: 'other',
    when: '2021-09',
    words: 'ក្រោយបុណ្យភ្ជុំបិណ្ឌ',
    why: 'Her month; the festival itself fell in the first days of October that year.',
    place: 'lantern',
    people: [['chanthy', 'witness']],
    sources: [{ ...chanthy, quote: 'ខ្ញុំចាប់ផ្តើមធ្វើការនៅខែកញ្ញា ឆ្នាំ២០២១ ក្រោយបុណ្យភ្ជុំបិណ្ឌ។' }],
  },
  {
    title: 'Hnin Wai begins to cook at the park',
    type: 'other',
    when: '2022-04~',
    words: 'သင်္ကြန်ပြီးကတည်းက',
    place: 'heron',
    people: [['hnin', 'witness']],
    sources: [{ ...hnin, quote: '၂၀၂၂ ခုနှစ် သင်္ကြန်ပြီးကတည်းက' }],
  },
  {
    title: 'The upper floors of the hotel are emptied in two nights',
    type: 'transfer',
    when: '2022-11',
    words: 'ក្នុងពេលពីរយប់',
    place: 'lantern',
    people: [['meiling', 'victim']],
    sources: [
      { ...chanthy, quote: 'នៅខែវិច្ឆិកា ឆ្នាំ២០២២ ក្នុងពេលពីរយប់' },
      { ...meiling, quote: 'In November 2022 we were put on buses at night.' },
    ],
  },
  {
    title: 'Lin Guodong leaves room 507',
    type: 'other',
    when: '2022-11-14?',
    why: 'The register names “Lin G. D.” only.',
    place: 'lantern',
    people: [['lin', 'manager']],
    sources: [{ in: 'd20', mark: 'room507', reliability: 'unsure' }],
  },
  {
    title: 'Meiling arrives at Silver Heron Park',
    type: 'arrival',
    when: '[2022-11-15..2022-11-30]',
    words: 'before the end of that month',
    why: 'She turned the calendar there to December.',
    place: 'heron',
    people: [['meiling', 'victim']],
    sources: [{ ...meiling, quote: 'I know because I turned the calendar there to December.' }],
  },
  {
    title: 'Meiling is made leader of team four',
    type: 'control',
    when: '2023-01-01~',
    words: 'at New Year 2023',
    place: 'heron',
    people: [
      ['meiling', 'victim'],
      ['lin', 'manager'],
    ],
    sources: [{ ...meiling, quote: 'At New Year 2023 he made me leader of team four.' }],
    notes: 'She could say yes or go back to the first table.',
  },
  {
    title: 'Selam writes to the number in the advertisement',
    type: 'recruitment',
    when: '2023-01-17',
    people: [
      ['selam', 'victim'],
      ['bao', 'recruiter'],
    ],
    sources: [
      { in: 'd05', quote: '17/01/2023, 20:44 - Selam: Good evening. Is the visa for work?', reliability: 'highlyReliable' },
      { ...selam, quote: 'A woman called Jessie answered the same hour.' },
    ],
  },
  {
    title: '“Jessie” asks for the passport pages',
    type: 'recruitment',
    when: '2023-01-17',
    people: [
      ['bao', 'recruiter'],
      ['selam', 'victim'],
    ],
    sources: [{ in: 'd05', quote: 'Send clear photo of passport please, both pages', reliability: 'highlyReliable' }],
  },
  {
    title: 'The ticket is booked, and Selam is told to say holiday',
    type: 'recruitment',
    when: '2023-02-24',
    people: [
      ['bao', 'recruiter'],
      ['selam', 'victim'],
    ],
    sources: [{ in: 'd05', quote: 'Do not talk about job at immigration, say holiday.', reliability: 'highlyReliable' }],
  },
  {
    title: 'Selam flies',
    type: 'journey',
    when: '2023-03-02',
    words: 'the next day is my brother’s birthday',
    people: [['selam', 'victim']],
    sources: [
      { ...selam, quote: 'I flew on the second of March 2023.' },
      { in: 'd05', quote: '02/03/2023, 21:30 - Selam: I am at the airport' },
    ],
  },
  {
    title: 'Selam enters the country on a tourist stamp',
    type: 'journey',
    when: '2023-03-03',
    people: [['selam', 'victim']],
    sources: [{ in: 'd16', mark: 'entry', reliability: 'highlyReliable' }],
  },
  {
    title: 'Five people are driven through the night to Tamarind House',
    type: 'transport',
    when: '2023-03-03/2023-03-04',
    words: 'We drove the whole night',
    place: 'tamarind',
    people: [
      ['selam', 'victim'],
      ['grace', 'victim'],
      ['wichai', 'transporter'],
    ],
    sources: [
      { ...selam, quote: 'We drove the whole night' },
      { in: 'd05', quote: '04/03/2023, 05:55 - Selam: Sister where are we going?' },
    ],
  },
  {
    title: 'Their telephones are taken',
    type: 'control',
    when: '2023-03-04~',
    place: 'tamarind',
    people: [
      ['selam', 'victim'],
      ['grace', 'victim'],
    ],
    sources: [{ ...selam, quote: 'Somebody took our telephones to put in local SIM cards, and they did not come back.' }],
  },
  {
    title: 'Selam and Grace are taken across the river',
    type: 'transport',
    when: '2023-03-05~',
    words: 'one night there, or it may have been two',
    why: 'One night or two after the fourth.',
    people: [
      ['selam', 'victim'],
      ['grace', 'victim'],
    ],
    sources: [{ ...selam, quote: 'Then it was dark again and they walked us down to the water.' }],
  },
  {
    title: 'Selam is written into the book at gate three',
    type: 'arrival',
    when: '2023-03-06',
    otherWhen: '2023-03-10',
    why: 'The contract was signed the same day. The police record says four days later; it was taken without an interpreter.',
    place: 'heron',
    people: [
      ['selam', 'victim'],
      ['htoo', 'guard'],
    ],
    sources: [
      {
        ...selam,
        quote: 'I signed the contract that day, in the office house, on the sixth of March.',
        reliability: 'likelyReliable',
        says: 'when',
      },
      { in: 'd22', mark: 'arrived', by: 'selam', reliability: 'unsure', says: 'otherWhen' },
    ],
  },
  {
    title: 'Lin Guodong puts her passport in a drawer',
    type: 'control',
    when: '2023-03-06',
    place: 'heron',
    people: [
      ['lin', 'manager'],
      ['selam', 'victim'],
    ],
    sources: [
      { ...selam, quote: 'He put it in a drawer with many others, all colours.' },
      { in: 'd01', mark: 'passport', reliability: 'highlyReliable' },
    ],
  },
  {
    title: 'Selam signs a contract that says she owes 4,260 dollars',
    type: 'debt',
    when: '2023-03-06',
    place: 'heron',
    people: [
      ['selam', 'victim'],
      ['lin', 'manager'],
    ],
    sources: [
      { in: 'd01', mark: 'debtTotal', reliability: 'highlyReliable' },
      { ...selam, quote: 'It said that I already owed four thousand two hundred and sixty dollars.' },
    ],
  },
  {
    title: 'The advertisement in Vietnamese is published',
    type: 'recruitment',
    when: '2023-04-17',
    people: [['bao', 'recruiter']],
    sources: [{ in: 'd04', quote: 'Bài đăng ngày 17/04/2023' }],
  },
  {
    title: 'Thanaphon takes the night bus to the border',
    type: 'journey',
    when: '2023-04-27',
    words: 'ปลายเดือนเมษายน 2566 หลังสงกรานต์',
    people: [['thanaphon', 'victim']],
    sources: [
      { in: 'd15', mark: 'date', reliability: 'highlyReliable' },
      { ...thanaphon, quote: 'ปลายเดือนเมษายน 2566 หลังสงกรานต์' },
    ],
  },
  {
    title: 'Wichai drives Thanaphon to Tamarind House',
    type: 'transport',
    when: '2023-04-28~',
    why: 'The morning after the night bus.',
    place: 'tamarind',
    people: [
      ['wichai', 'transporter'],
      ['thanaphon', 'victim'],
    ],
    sources: [{ ...thanaphon, quote: 'ขับรถตู้สีเทามารับผมที่ขนส่ง' }],
  },
  {
    title: 'Thanaphon begins work on floor 3',
    type: 'arrival',
    when: '2023-05',
    words: 'ตั้งแต่เดือนพฤษภาคม 2566',
    place: 'heron',
    people: [['thanaphon', 'victim']],
    sources: [{ ...thanaphon, quote: 'ผมอยู่ตึกบี ชั้นสาม ตั้งแต่เดือนพฤษภาคม 2566' }],
  },
  {
    title: 'Hồng Vân takes the coach; her brother waits until it leaves',
    type: 'journey',
    when: '2023-05-12',
    people: [
      ['van', 'victim'],
      ['tam', 'witness'],
    ],
    sources: [
      { ...van, quote: 'Tôi đi xe khách ngày mười hai tháng Năm.' },
      { in: 'd06', quote: '12/05/2023, 06:10 - Vân: Em lên xe rồi anh' },
    ],
  },
  {
    title: 'Hồng Vân arrives at gate three in the rain',
    type: 'arrival',
    when: '2023-05-28?',
    otherWhen: '2023-05-25',
    words: 'vào cuối tháng Năm, tôi nghĩ là ngày hai mươi tám',
    why: 'She thinks the twenty-eighth; her message to her brother is of the twenty-fifth.',
    place: 'heron',
    people: [['van', 'victim']],
    sources: [
      { ...van, quote: 'vào cuối tháng Năm, tôi nghĩ là ngày hai mươi tám', reliability: 'unsure', says: 'when' },
      { in: 'd06', quote: '25/05/2023, 19:02 - Vân: Em tới rồi.', reliability: 'highlyReliable', says: 'otherWhen' },
    ],
  },
  {
    title: 'Selam has fever; Meiling counts her breathing and does not write her down as absent',
    type: 'other',
    when: '2023-06',
    words: 'when I had fever in June',
    place: 'heron',
    people: [
      ['selam', 'victim'],
      ['meiling', 'witness'],
    ],
    sources: [{ ...selam, quote: 'she sat on the floor beside my bed and counted my breathing with her watch' }],
  },
  {
    title: 'Four days of illness are put on the debt sheet',
    type: 'debt',
    when: '2023-06-18',
    place: 'heron',
    people: [['selam', 'victim']],
    sources: [{ in: 'd02', mark: 'fever', reliability: 'likelyReliable' }],
    notes: 'Against the account that she was not written down as absent.',
  },
  {
    title: 'Selam asks for her passport in front of the others',
    type: 'threat',
    when: '2023-07',
    otherWhen: '2023-08-02~',
    words: 'In July 2023',
    why: 'She says July. Thanaphon says the beginning of August, after a delivery note; the debt sheet says 2 August.',
    place: 'heron',
    people: [
      ['selam', 'victim'],
      ['lin', 'manager'],
      ['meiling', 'witness'],
      ['thanaphon', 'witness'],
    ],
    sources: [
      { ...selam, quote: 'I asked for my passport then, in front of the others.' },
      { ...selam, quote: 'In July 2023 I asked to see my debt.', reliability: 'likelyReliable', says: 'when' },
      { ...thanaphon, quote: 'น่าจะต้นเดือนสิงหาคม ไม่ใช่กรกฎา', reliability: 'likelyReliable', says: 'otherWhen' },
      { in: 'd02', mark: 'askedPassport', reliability: 'likelyReliable', says: 'otherWhen' },
      { ...meiling, quote: 'She asked for her passport before everybody. I translated for her, but not all of it.' },
    ],
  },
  {
    title: 'Selam eats once a day for eleven days',
    type: 'punishment',
    when: '2023-07/2023-08',
    words: 'for eleven days I ate once a day',
    place: 'heron',
    people: [
      ['selam', 'victim'],
      ['hnin', 'witness'],
    ],
    sources: [
      { ...selam, quote: 'for eleven days I ate once a day' },
      { ...hnin, quote: 'အာဖရိကက မိန်းကလေးတစ်ယောက်ကို ဆယ်ရက်ကျော် ပန်းကန်အနီနဲ့ ကျွေးခိုင်းတယ်။' },
    ],
  },
  {
    word: 'call',
    title: 'Thanaphon lends Hồng Vân a telephone for five minutes',
    type: 'other',
    when: '2023-09-15~',
    words: 'กลางเดือนกันยายน',
    place: 'heron',
    people: [
      ['thanaphon', 'victim'],
      ['van', 'victim'],
    ],
    sources: [
      { ...thanaphon, quote: 'กลางเดือนกันยายนผมช่วยเด็กเวียดนามคนหนึ่งเอาโทรศัพท์มาโทรหาพี่ชาย ห้านาที' },
      { ...van, quote: 'anh Boy cho tôi mượn điện thoại năm phút' },
    ],
  },
  {
    title: 'Thanaphon is taken to the office house; his arm is hurt',
    type: 'violence',
    when: '2023-09-16~',
    daysAfter: { event: 'call', days: 1 },
    why: 'After the call. He asked to leave this part for now.',
    place: 'heron',
    people: [['thanaphon', 'victim']],
    sources: [
      { ...hnin, quote: 'လက်ကို အဝတ်နဲ့ စည်းထားတယ်။' },
      { in: 'd21', mark: 'arm', reliability: 'likelyReliable' },
    ],
  },
  {
    title: 'A stranger asks her brother for 78 million',
    type: 'ransom',
    when: '2023-09-16',
    people: [['tam', 'witness']],
    sources: [{ in: 'd06', quote: 'Muốn em gái về thì 78 triệu.', reliability: 'highlyReliable' }],
  },
  {
    title: 'Her brother sells the motorcycle',
    type: 'ransom',
    when: '2023-09-25',
    people: [['tam', 'witness']],
    sources: [{ in: 'd08', mark: 'motorcycle', reliability: 'highlyReliable' }],
  },
  {
    title: 'Her brother pays 78 million; they call it a half',
    type: 'ransom',
    when: '2023-10-02',
    words: 'Ngày chuyển tiền là ngày hai tháng Mười',
    people: [['tam', 'witness']],
    sources: [
      { in: 'd07', mark: 'amount', reliability: 'highlyReliable' },
      { in: 'd08', mark: 'transfer', reliability: 'highlyReliable' },
      { ...van, quote: 'Ngày chuyển tiền là ngày hai tháng Mười' },
    ],
  },
  {
    title: 'The electricity stops for three days and cars are loaded',
    type: 'other',
    when: '2025-02-11/2025-02-13',
    words: 'In the second week of February 2025',
    why: 'Three days before the gate was opened.',
    place: 'heron',
    sources: [{ ...selam, quote: 'In the second week of February 2025 the electricity stopped for three days.' }],
  },
  {
    title: 'Gate three is opened at noon',
    type: 'release',
    when: '2025-02-14',
    place: 'heron',
    people: [
      ['selam', 'victim'],
      ['grace', 'victim'],
      ['thanaphon', 'victim'],
      ['van', 'victim'],
      ['hnin', 'witness'],
    ],
    sources: [
      { ...selam, quote: 'On the fourteenth they opened gate three and said, Go.' },
      { ...hnin, quote: '၂၀၂၅ ခုနှစ် ဖေဖော်ဝါရီ ၁၄ ရက်နေ့ နေ့လယ်မှာ တံခါးသုံးကို ဖွင့်ပေးတယ်။' },
      { in: 'd23', mark: 'admitted' },
    ],
  },
  {
    title: 'Meiling leaves alone before it is light',
    type: 'release',
    when: '2025-02-15',
    place: 'heron',
    people: [['meiling', 'victim']],
    sources: [{ ...meiling, quote: 'I went on the fifteenth, alone, before it was light.' }],
  },
  {
    title: 'Grace speaks with a journalist',
    type: 'other',
    when: '2025-02-14/..',
    words: 'after the bridge',
    people: [['grace', 'witness']],
    notes: 'Heard in passing; nobody has asked her yet. A claim without a source.',
  },
];
