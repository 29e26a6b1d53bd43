// Three compounds, the organizations around them, and the traces they left. None exists: numbers are from ranges kept for fiction
// or are not valid, domains end in `.example`.
import type { SourceRecord } from './sourceTypes.ts';
import { ref } from './sourceTypes.ts';
import { whenOf } from './whenOf.ts';

export const compounds: readonly SourceRecord<'compound'>[] = [
  {
    word: 'heron',
    kind: 'compound',
    fields: {
      name: 'Silver Heron Park',
      otherNames: [
        { text: '银鹭园区', form: 'legal', script: 'Hans', language: 'zh' },
        { text: 'Yínlù Yuánqū', form: 'transliteration', script: 'Latn', language: 'zh' },
        { text: 'ငွေဗျိုင်းပန်းခြံ', form: 'alias', script: 'Mymr', language: 'my' },
        { text: 'Ngwe Byaing Pan Chan', form: 'transliteration', script: 'Latn', language: 'my' },
        { text: 'สวนนกกระสาเงิน', form: 'alias', script: 'Thai', language: 'th' },
        { text: 'Three Banyan Garden', form: 'former', script: 'Latn', language: 'en' },
      ],
      type: 'scamCompound',
      country: 'MM',
      area: 'Three Banyan Bend, on the river (invented)',
      latitude: 16.9,
      longitude: 98.4,
      precision: 'region',
      buildings: ['Gate three', 'Building B', 'Building C (dormitory)', 'Canteen', 'Office house'],
      floors: [
        { building: 'Building B', floor: '1', use: 'Stores' },
        { building: 'Building B', floor: '2', use: 'Teams one to three' },
        { building: 'Building B', floor: '3', use: 'Team four' },
        { building: 'Building C (dormitory)', floor: '1', use: 'Women' },
        { building: 'Building C (dormitory)', floor: '2', use: 'Men' },
      ],
      operator: ref('lotus'),
      operated: whenOf('2021-06~/2025-02'),
      notes: 'Invented. Seven people of this case were held, worked or cooked here.',
    },
  },
  {
    word: 'lantern',
    kind: 'compound',
    fields: {
      name: 'Blue Lantern Hotel',
      otherNames: [
        { text: 'សណ្ឋាគារគោមខៀវ', form: 'legal', script: 'Khmr', language: 'km' },
        { text: 'Santhakea Koum Khiev', form: 'transliteration', script: 'Latn', language: 'km' },
        { text: '蓝灯笼酒店', form: 'alias', script: 'Hans', language: 'zh' },
        { text: 'Lán Dēnglong Jiǔdiàn', form: 'transliteration', script: 'Latn', language: 'zh' },
      ],
      type: 'hotel',
      country: 'KH',
      area: 'Old coast road (invented)',
      latitude: 10.6,
      longitude: 103.6,
      precision: 'region',
      buildings: ['Main house', 'Annex'],
      floors: [
        { building: 'Main house', floor: '4', use: 'Ordinary guests' },
        { building: 'Main house', floor: '5', use: 'Tables and computers, locked from outside' },
      ],
      operator: ref('lotus'),
      operated: whenOf('2019~/2022-11'),
      notes: 'Invented. A hotel whose upper floors no guest could book.',
    },
  },
  {
    word: 'tamarind',
    kind: 'compound',
    fields: {
      name: 'Tamarind House',
      otherNames: [
        { text: 'บ้านมะขาม', form: 'legal', script: 'Thai', language: 'th' },
        { text: 'Ban Makham', form: 'transliteration', script: 'Latn', language: 'th' },
      ],
      type: 'transit',
      country: 'TH',
      area: 'A lane behind the bus station (invented)',
      precision: 'town',
      buildings: ['House', 'Back room'],
      operated: whenOf('2022/2024'),
      notes: 'Invented. People waited here one or two nights before the river.',
    },
  },
];

export const organizations: readonly SourceRecord<'organization'>[] = [
  {
    word: 'lotus',
    kind: 'organization',
    fields: {
      name: 'Lotus Height Technology',
      otherNames: [
        { text: '莲峰科技有限公司', form: 'legal', script: 'Hans', language: 'zh' },
        { text: 'Liánfēng Kējì Yǒuxiàn Gōngsī', form: 'transliteration', script: 'Latn', language: 'zh' },
      ],
      type: 'operator',
      country: 'MM',
      notes: 'Invented. Employer on the contract; its stamp is on the debt sheet.',
    },
  },
  {
    word: 'bright',
    kind: 'organization',
    fields: {
      name: 'Bright Path Overseas Careers',
      otherNames: [{ text: 'Tư vấn việc làm Con Đường Sáng', form: 'alias', script: 'Latn', language: 'vi' }],
      type: 'recruiter',
      country: 'VN',
      notes: 'Invented. A page with stock photographs and a chat account.',
    },
  },
  {
    word: 'moei',
    kind: 'organization',
    fields: {
      name: 'สายริมน้ำขนส่ง',
      otherNames: [{ text: 'Sai Rim Nam Transport', form: 'transliteration', script: 'Latn', language: 'th' }],
      type: 'transport',
      country: 'TH',
      notes: 'Invented. Two grey vans.',
    },
  },
  {
    word: 'delta',
    kind: 'organization',
    fields: { name: 'Delta River Bank', type: 'bank', country: 'VN', notes: 'Invented.' },
  },
  {
    word: 'harbour',
    kind: 'organization',
    fields: {
      name: 'Harbour Light Shelter',
      otherNames: [{ text: 'บ้านแสงท่าเรือ', form: 'alias', script: 'Thai', language: 'th' }],
      type: 'ngo',
      country: 'TH',
      notes: 'Invented.',
    },
  },
];

export const identifiers: readonly SourceRecord<'identifier'>[] = [
  {
    word: 'phoneJessie',
    kind: 'identifier',
    fields: { type: 'phone', value: '+44 7700 900142', holder: ref('bao'), notes: 'A number kept for fiction (Ofcom).' },
  },
  {
    word: 'phoneGate',
    kind: 'identifier',
    fields: {
      type: 'phone',
      value: '+၄၄ ၇၇၀၀ ၉၀၀၁၇၈',
      holder: ref('htoo'),
      notes: 'Written in Burmese digits on the pass slip.',
    },
  },
  {
    word: 'handleJessie',
    kind: 'identifier',
    fields: { type: 'handle', value: '@jessie_brightpath', holder: ref('bao') },
  },
  {
    word: 'domainBright',
    kind: 'identifier',
    fields: { type: 'domain', value: 'bright-path-careers.example', holder: ref('bright') },
  },
  {
    word: 'emailBright',
    kind: 'identifier',
    fields: { type: 'email', value: 'jobs@bright-path-careers.example', holder: ref('bright') },
  },
  {
    word: 'account',
    kind: 'identifier',
    fields: { type: 'bankAccount', value: '000-1-42990-7', holder: ref('bao'), notes: 'The account the brother paid into.' },
  },
  {
    word: 'wallet',
    kind: 'identifier',
    fields: { type: 'wallet', value: 'TSAMPLEnotAWallet000000000000000', notes: 'Not a valid address. From the team’s board.' },
  },
  {
    word: 'van1',
    kind: 'identifier',
    fields: { type: 'vehicle', value: 'กข 0142 ตัวอย่าง', holder: ref('moei'), notes: 'The grey van. “ตัวอย่าง” means sample.' },
  },
];
