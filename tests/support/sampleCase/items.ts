// Twenty-five pieces of evidence: how each is made, what it was called, who handed it over and when.

import type { HandOver } from '../../../src/domain/fields.ts';
import { contract, debtSheet, houseRules, roster, training } from './documents/contracts.ts';
import {
  bankSlip,
  bankStatement,
  busTicket,
  clinic,
  guestRegister,
  policeReceipt,
  shelterLetter,
  stampPage,
} from './documents/papers.ts';
import { chatBrother, chatJessie, jobPost } from './documents/plainFiles.ts';
import type { PhotoMetadata } from './exif.ts';
import { advert, boardOnPhone, dormitory, floorPlan, paySlip } from './scenes/indoors.ts';
import { buildingB, gate, hotel, tamarindHouse } from './scenes/outdoors.ts';

type Making =
  | { readonly make: 'document' | 'scan'; readonly html: string }
  | { readonly make: 'photograph'; readonly html: string; readonly metadata: PhotoMetadata }
  | { readonly make: 'picture'; readonly html: string; readonly width: number; readonly height: number }
  | { readonly make: 'text'; readonly text: string };

export type SourceItem = Making & {
  readonly word: string;
  readonly title: string;
  readonly originalName: string;
  readonly receivedFrom: string;
  readonly receivedAt: string;
  readonly receivedHow?: string;
  readonly handedOver?: Omit<HandOver, 'check'>;
  readonly notes?: string;
};

const phone = { make: 'Invented', model: 'Sample Phone 5', fNumber: [18, 10] } as const;
const where = { latitude: 16.9, longitude: 98.4 };

const selam = {
  receivedHow: 'By hand; the paper was photographed and given back',
  receivedFrom: 'Selam Tesfaye',
  receivedAt: '2025-03-14T12:20:00+07:00',
};
const grace = {
  receivedFrom: 'Grace Wanjiru Mwangi, through Harbour Light Shelter',
  receivedAt: '2025-03-16T10:05:00+07:00',
  receivedHow: 'Copied from a memory card',
  notes: 'From a memory card; the card itself stays with her.',
};
const thanaphon = { receivedFrom: 'ธนพล ใจดี', receivedAt: '2025-03-15T15:40:00+07:00' };
const tam = { receivedHow: 'By messenger', receivedFrom: 'Nguyễn Văn Tâm', receivedAt: '2025-03-19T21:12:00+07:00' };
const chanthy = { receivedFrom: 'សុខ ចាន់ធី', receivedAt: '2025-04-02T19:00:00+07:00' };
const hnin = { receivedFrom: 'မနှင်းဝေ', receivedAt: '2025-03-20T09:10:00+07:00' };
const meiling = { receivedFrom: '陈美玲, through her lawyer', receivedAt: '2025-04-09T12:45:00+07:00' };

export const items: readonly SourceItem[] = [
  {
    word: 'd01',
    make: 'document',
    html: contract,
    title: 'Employment contract with debt table',
    originalName: '劳动合同 LH-2023-0317.pdf',
    handedOver: {
      at: '2025-04-11T15:00:00+07:00',
      from: 'Amina Yusuf',
      to: 'The lawyers’ office',
      why: 'To be shown to counsel',
    },
    ...selam,
  },
  {
    word: 'd02',
    make: 'scan',
    html: debtSheet,
    title: 'Debt sheet B3-17, two pages',
    originalName: 'IMG_scan_0002.pdf',
    ...selam,
  },
  {
    word: 'd03',
    make: 'picture',
    html: advert(),
    width: 720,
    height: 1280,
    title: 'Advertisement, screenshot',
    originalName: 'Screenshot_20230109-201532.png',
    ...selam,
  },
  {
    word: 'd04',
    make: 'text',
    text: jobPost,
    title: 'Advertisement in Vietnamese, copied text',
    originalName: 'tuyển dụng Con Đường Sáng.txt',
    ...tam,
  },
  {
    word: 'd05',
    make: 'text',
    text: chatJessie,
    title: 'Chat with “Jessie”',
    originalName: 'Chat with Jessie Bright Path.txt',
    ...selam,
  },
  {
    word: 'd06',
    make: 'text',
    text: chatBrother,
    title: 'Messages between Hồng Vân and her brother',
    originalName: 'Tin nhắn với Vân.txt',
    ...tam,
  },
  { word: 'd07', make: 'scan', html: bankSlip, title: 'Bank slip over 78 million', originalName: 'giấy chuyển tiền.pdf', ...tam },
  {
    word: 'd08',
    make: 'document',
    html: bankStatement,
    title: 'Account statement of the brother',
    originalName: 'sao_ke_10_2023.pdf',
    ...tam,
  },
  {
    word: 'd09',
    make: 'photograph',
    html: gate(),
    metadata: { ...phone, takenAt: '2024:11:30 17:42:08', offset: '+06:30', iso: 125, exposure: [1, 240], gps: where },
    title: 'Gate three',
    originalName: 'IMG_20241130_174208.jpg',
    ...grace,
  },
  {
    word: 'd10',
    make: 'photograph',
    html: buildingB(),
    metadata: { ...phone, takenAt: '2024:11:30 17:45:51', offset: '+06:30', iso: 160, exposure: [1, 180], gps: where },
    title: 'Building B from the yard',
    originalName: 'IMG_20241130_174551.jpg',
    ...grace,
  },
  {
    word: 'd11',
    make: 'photograph',
    html: dormitory(),
    metadata: {
      make: 'Invented',
      model: 'Sample Phone 3',
      fNumber: [20, 10],
      takenAt: '2024:03:02 06:12:30',
      offset: '+06:30',
      iso: 800,
      exposure: [1, 25],
    },
    title: 'Dormitory C1',
    originalName: 'wx_camera_1709334750.jpg',
    ...hnin,
  },
  {
    word: 'd12',
    make: 'photograph',
    html: boardOnPhone(),
    metadata: {
      make: 'Invented',
      model: 'Sample Phone 3',
      fNumber: [20, 10],
      takenAt: '2023:07:22 02:47:19',
      offset: '+06:30',
      iso: 400,
      exposure: [1, 33],
    },
    title: 'The team’s board on a telephone',
    originalName: 'IMG_20230722_024719.jpg',
    ...meiling,
  },
  {
    word: 'd13',
    make: 'photograph',
    html: paySlip(),
    metadata: {
      make: 'Invented',
      model: 'Sample Camera',
      fNumber: [28, 10],
      takenAt: '2025:02:16 15:03:44',
      offset: '+07:00',
      iso: 200,
      exposure: [1, 60],
    },
    title: 'Pay slip from a shoe',
    originalName: 'shelter_0031.jpg',
    receivedFrom: 'Harbour Light Shelter',
    receivedAt: '2025-03-14T16:00:00+07:00',
    notes: 'Photographed at the shelter on the day of admission; the slip stays with Selam.',
  },
  {
    word: 'd14',
    make: 'photograph',
    html: tamarindHouse(),
    metadata: { ...phone, takenAt: '2025:03:21 10:18:02', offset: '+07:00', iso: 64, exposure: [1, 500] },
    title: 'Tamarind House with the grey van',
    originalName: 'IMG_20250321_101802.jpg',
    receivedFrom: 'Amina Yusuf',
    receivedAt: '2025-03-21T11:30:00+07:00',
    notes: 'Taken from the public lane.',
  },
  { word: 'd15', make: 'scan', html: busTicket, title: 'Night bus ticket', originalName: 'ตั๋วรถ.pdf', ...thanaphon },
  {
    word: 'd16',
    make: 'scan',
    html: stampPage,
    title: 'Passport page with stamps',
    originalName: 'passport p9.pdf',
    receivedFrom: 'Selam Tesfaye',
    receivedAt: '2025-03-14T12:25:00+07:00',
    notes: 'Copy made by the embassy.',
  },
  {
    word: 'd17',
    make: 'document',
    html: houseRules,
    title: 'House rules in three languages',
    originalName: '宿舍规定.pdf',
    ...hnin,
  },
  { word: 'd18', make: 'document', html: training, title: 'Sheet for new colleagues', originalName: '新人培训.pdf', ...meiling },
  {
    word: 'd19',
    make: 'document',
    html: roster,
    title: 'Roster of floor 3, July 2023',
    originalName: 'B3 值班表 2023-07.pdf',
    ...meiling,
  },
  {
    word: 'd20',
    make: 'scan',
    html: guestRegister,
    title: 'One page of the guest register',
    originalName: 'ទំព័របញ្ជីភ្ញៀវ.pdf',
    ...chanthy,
  },
  {
    word: 'd21',
    make: 'document',
    html: clinic,
    title: 'Medical note on the arm',
    originalName: 'ใบรับรองแพทย์.pdf',
    ...thanaphon,
  },
  {
    word: 'd22',
    make: 'document',
    html: policeReceipt,
    title: 'Police daily record, copy',
    originalName: 'บันทึกประจำวัน 42-2568.pdf',
    ...selam,
  },
  {
    word: 'd23',
    make: 'document',
    html: shelterLetter,
    title: 'Letter of admission to the shelter',
    originalName: 'admission letter.pdf',
    receivedFrom: 'Harbour Light Shelter',
    receivedAt: '2025-03-14T16:00:00+07:00',
  },
  {
    word: 'd24',
    make: 'photograph',
    html: hotel(),
    metadata: {
      make: 'Invented',
      model: 'Sample Phone 1',
      fNumber: [22, 10],
      takenAt: '2022:10:08 18:21:57',
      offset: '+07:00',
      iso: 640,
      exposure: [1, 20],
    },
    title: 'Blue Lantern Hotel at dusk',
    originalName: '20221008_182157.jpg',
    ...chanthy,
  },
  {
    word: 'd25',
    make: 'picture',
    html: floorPlan(),
    width: 1100,
    height: 780,
    title: 'Plan of floor 3, from memory',
    originalName: 'แผนผังชั้น 3.png',
    ...thanaphon,
  },
];
