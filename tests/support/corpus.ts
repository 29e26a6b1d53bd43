// Invented notes in the languages of the field, the same for the same seed: common words of each language drawn by Zipf's law,
// and rarer ones (names above all) put together from its syllables. No sentence of a real person is in it.

export type Language = 'en' | 'sw' | 'vi' | 'am' | 'ar' | 'th' | 'km' | 'lo' | 'my' | 'zh' | 'ja' | 'ko';

interface Material {
  /** Between words; empty where the script sets none. */
  readonly gap: string;
  readonly stop: string;
  readonly common: readonly string[];
  readonly syllables: readonly string[];
}

const split = (text: string): readonly string[] => text.split(' ');

const materials: Readonly<Record<Language, Material>> = {
  en: {
    gap: ' ',
    stop: '. ',
    common: split(
      'the they me my and to was in of we not a from at with who that had said were then for money work phone company people police night room passport manager building floor boss guard salary train door beaten sold promised agent border river boat driver friend sister brother family call message account target customer script quota punishment electric hungry water escape hospital doctor embassy ticket flight visa contract debt ransom paid dollars week month year morning evening Chinese leader team chat profile photograph crypto wallet transfer bank camera fence gate wall window fourth basement dormitory kitchen',
    ),
    syllables: split(
      'ka ro min da le sha ton vi bel ar en mo ri ja su tha pra nok wel ham ber lin gar do fa ze ul ti mar cos bri ster',
    ),
  },
  sw: {
    gap: ' ',
    stop: '. ',
    common: split(
      'na ya wa kwa ni za katika la kuwa watu kazi pesa simu kampuni usiku chumba pasipoti meneja jengo ghorofa mlinzi mshahara mlango walipigwa kuuzwa aliahidi wakala mpaka mto boti dereva rafiki dada kaka familia ujumbe akaunti mteja adhabu umeme njaa maji kutoroka hospitali daktari ubalozi tiketi ndege mkataba deni fidia dola wiki mwezi mwaka asubuhi jioni kiongozi picha benki kamera ukuta dirisha nyumba nilikuwa alisema walichukua hatukuweza',
    ),
    syllables: split('mwa ki nda ju ma ngo sha zu bi ro te fu ka li mba no wi ha se dha nya pi ku ra ta'),
  },
  vi: {
    gap: ' ',
    stop: '. ',
    common: split(
      'và là của tôi họ không có người trong một cho được với ở bị đã làm việc tiền điện thoại công ty đêm phòng hộ chiếu quản lý tòa nhà tầng bảo vệ lương cửa đánh bán hứa môi giới biên giới sông thuyền tài xế bạn chị anh gia đình tin nhắn khách phạt đói nước trốn bệnh viện bác sĩ đại sứ quán vé bay hợp đồng nợ chuộc đô la tuần tháng năm sáng tối nhóm ảnh ngân hàng tường cửa sổ Campuchia Trung Quốc',
    ),
    syllables: split(
      'Nguyễn Trần Phạm Đặng Hoàng Thị Văn Minh Hương Đức Lan Thảo Quỳnh Bình Châu Dũng Giang Hạnh Khánh Liên Mỹ Ngọc Phúc Quang Sơn Tuấn Uyên Vinh Xuân Yến',
    ),
  },
  am: {
    gap: ' ',
    stop: '። ',
    common: split(
      'እና ነው ላይ ውስጥ እኔ እኛ እነሱ ሰዎች ሥራ ገንዘብ ስልክ ኩባንያ ሌሊት ክፍል ፓስፖርት አስተዳዳሪ ሕንፃ ፎቅ ጠባቂ ደሞዝ በር ደበደቡኝ ሸጡኝ ቃል ደላላ ድንበር ወንዝ ጀልባ ሹፌር ጓደኛ እህት ወንድም ቤተሰብ መልእክት ሂሳብ ደንበኛ ቅጣት ኤሌክትሪክ ረሃብ ውሃ ማምለጥ ሆስፒታል ሐኪም ኤምባሲ ትኬት በረራ ውል ዕዳ ቤዛ ዶላር ሳምንት ወር ዓመት ጠዋት ማታ መሪ ፎቶ ባንክ ካሜራ ግድግዳ መስኮት ቤት አለቃ ነበር አልቻልንም ወሰዱ',
    ),
    syllables: split('ሀ ለ መ ሰ ረ ሸ ቀ በ ተ ነ አ ከ ወ ዘ የ ደ ገ ጠ ፈ ሚ ሊ ሩ ታ ና ዳ ኪ ሙ ብ ስ ር'),
  },
  ar: {
    gap: ' ',
    stop: '. ',
    common: split(
      'في من على إلى أنا نحن هم كان العمل المال الهاتف الشركة الليل الغرفة جواز السفر المدير المبنى الطابق الحارس الراتب الباب ضربوني باعوني وعدوني الوكيل الحدود النهر القارب السائق صديق أخت أخ العائلة رسالة حساب زبون عقوبة الكهرباء الجوع الماء الهروب المستشفى الطبيب السفارة تذكرة رحلة عقد دين فدية دولار أسبوع شهر سنة صباح مساء القائد صورة بنك كاميرا جدار نافذة بيت قالوا أخذوا لم نستطع',
    ),
    syllables: split('با سم را نو عا لي حم دا خا فر جم ها زي طا قد ما شو كر من صا'),
  },
  th: {
    gap: '',
    stop: ' ',
    common: split(
      'และ ที่ ใน ไป มา ผม ฉัน เขา เรา ไม่ ได้ ถูก มี เป็น ของ ให้ จาก กับ คน ทำงาน เงิน โทรศัพท์ บริษัท กลางคืน ห้อง หนังสือเดินทาง ผู้จัดการ ตึก ชั้น ยาม เงินเดือน ประตู ตี ขาย สัญญา นายหน้า ชายแดน แม่น้ำ เรือ คนขับ เพื่อน พี่สาว น้องชาย ครอบครัว ข้อความ บัญชี ลูกค้า ลงโทษ ไฟฟ้า หิว น้ำ หนี โรงพยาบาล หมอ สถานทูต ตั๋ว เครื่องบิน หนี้ ค่าไถ่ ดอลลาร์ สัปดาห์ เดือน ปี เช้า เย็น หัวหน้า รูปถ่าย ธนาคาร กล้อง กำแพง หน้าต่าง บ้าน เมียวดี ตำรวจ',
    ),
    syllables: split('สม ชาย ศรี วรรณ ประ เสริฐ พร ทิพย์ นา รี กิต ติ ธน พล สุ ดา มา ลี อา ทิตย์ จัน ทร์ บุญ มี แก้ว ทอง คำ เพชร'),
  },
  km: {
    gap: '',
    stop: '។ ',
    common: split(
      'និង នៅ ក្នុង ទៅ មក ខ្ញុំ គេ យើង មិន បាន ត្រូវ មាន ជា របស់ ឲ្យ ពី ជាមួយ មនុស្ស ធ្វើការ លុយ ទូរស័ព្ទ ក្រុមហ៊ុន យប់ បន្ទប់ លិខិតឆ្លងដែន អ្នកគ្រប់គ្រង អគារ ជាន់ អ្នកយាម ប្រាក់ខែ ទ្វារ វាយ លក់ សន្យា មេខ្យល់ ព្រំដែន ទន្លេ ទូក អ្នកបើកបរ មិត្ត បងស្រី ប្អូនប្រុស គ្រួសារ សារ គណនី អតិថិជន ទណ្ឌកម្ម អគ្គិសនី ឃ្លាន ទឹក រត់ មន្ទីរពេទ្យ គ្រូពេទ្យ ស្ថានទូត សំបុត្រ យន្តហោះ បំណុល ដុល្លារ សប្តាហ៍ ខែ ឆ្នាំ ព្រឹក ល្ងាច មេ រូបថត ធនាគារ ជញ្ជាំង បង្អួច ផ្ទះ ព្រះសីហនុ ប៉ូលិស',
    ),
    syllables: split('សុ ខា ចាន់ ថា ដា រ៉ា វណ្ណ ពៅ សេង ហេង គឹម លី ស្រី មុំ ផល្លា នារី បូ រិទ្ធ ពិសិដ្ឋ ម៉ាលី រតនៈ សំណាង វិចិត្រ'),
  },
  lo: {
    gap: '',
    stop: ' ',
    common: split(
      'ແລະ ຢູ່ ໃນ ໄປ ມາ ຂ້ອຍ ເຂົາ ພວກເຮົາ ບໍ່ ໄດ້ ຖືກ ມີ ເປັນ ຂອງ ໃຫ້ ຈາກ ກັບ ຄົນ ເຮັດວຽກ ເງິນ ໂທລະສັບ ບໍລິສັດ ກາງຄືນ ຫ້ອງ ໜັງສືຜ່ານແດນ ຜູ້ຈັດການ ຕຶກ ຊັ້ນ ຍາມ ເງິນເດືອນ ປະຕູ ຕີ ຂາຍ ສັນຍາ ນາຍໜ້າ ຊາຍແດນ ແມ່ນ້ຳ ເຮືອ ຄົນຂັບ ໝູ່ ເອື້ອຍ ນ້ອງຊາຍ ຄອບຄົວ ຂໍ້ຄວາມ ບັນຊີ ລູກຄ້າ ລົງໂທດ ໄຟຟ້າ ຫິວ ນ້ຳ ໜີ ໂຮງໝໍ ທ່ານໝໍ ສະຖານທູດ ຍົນ ໜີ້ ໂດລາ ອາທິດ ເດືອນ ປີ ເຊົ້າ ແລງ ຫົວໜ້າ ຮູບ ທະນາຄານ ກຳແພງ ປ່ອງຢ້ຽມ ເຮືອນ ສາມຫຼ່ຽມຄຳ ຕຳຫຼວດ',
    ),
    syllables: split('ສົມ ພອນ ບຸນ ມີ ແກ້ວ ຄຳ ສຸກ ວັນ ດາວ ຈັນ ທອງ ໄຊ ນາງ ມະ ນີ ວົງ ສີ ພູ ເພັດ ອຳ'),
  },
  my: {
    gap: '',
    stop: '။ ',
    common: split(
      'နှင့် မှာ သို့ လာ ကျွန်တော် သူတို့ ကျွန်မတို့ မ ခဲ့ တယ် ရှိ ဖြစ် ရဲ့ ပေး ကနေ လူ အလုပ် ပိုက်ဆံ ဖုန်း ကုမ္ပဏီ ည အခန်း နိုင်ငံကူးလက်မှတ် မန်နေဂျာ အဆောက်အအုံ အထပ် အစောင့် လစာ တံခါး ရိုက် ရောင်း ကတိ ပွဲစား နယ်စပ် မြစ် လှေ ယာဉ်မောင်း သူငယ်ချင်း အစ်မ ညီ မိသားစု စာ အကောင့် ဖောက်သည် ပြစ်ဒဏ် လျှပ်စစ် ဗိုက်ဆာ ရေ ထွက်ပြေး ဆေးရုံ ဆရာဝန် သံရုံး လေယာဉ် အကြွေး ဒေါ်လာ အပတ် လ နှစ် မနက် ညနေ ခေါင်းဆောင် ဓာတ်ပုံ ဘဏ် နံရံ ပြတင်းပေါက် အိမ် မြဝတီ ရဲ',
    ),
    syllables: split('အောင် မောင် ခင် စန်း မြင့် သန်း ဝင်း ထွန်း ကျော် လှ နိုင် ဇော် မိုး ဖြူ စု နန္ဒာ သီရိ ယု ရွှေ ငွေ'),
  },
  zh: {
    gap: '',
    stop: '。',
    common: split(
      '的 了 在 我 他们 我们 不 被 有 是 给 从 和 人 工作 钱 手机 公司 晚上 房间 护照 经理 大楼 楼 保安 工资 门 殴打 卖 答应 中介 边境 河 船 司机 朋友 姐姐 弟弟 家人 信息 账户 客户 惩罚 电击 饥饿 水 逃跑 医院 医生 大使馆 机票 合同 债务 赎金 美元 星期 月 年 早上 傍晚 组长 照片 银行 摄像头 围墙 窗户 宿舍 诈骗 园区 妙瓦底 西港 警察 没收 离开 业绩 脚本 杀猪盘 转账 虚拟币 钱包 翻译 厨房 四楼 地下室',
    ),
    syllables: split(
      '王 李 张 刘 陈 杨 黄 赵 吴 周 伟 芳 娜 敏 静 强 磊 军 洋 勇 艳 杰 涛 明 超 秀 霞 平 刚 桂 鑫 龙 凤 海 金 宝 林 峰 雪 梅',
    ),
  },
  ja: {
    gap: '',
    stop: '。',
    common: split(
      'は が を に で と の も から まで です でした 私 彼ら 人 仕事 お金 電話 会社 夜 部屋 パスポート マネージャー 建物 階 警備員 給料 ドア 殴られた 売られた 約束 ブローカー 国境 川 船 運転手 友人 姉 弟 家族 メッセージ 口座 顧客 罰 電気 空腹 水 逃げた 病院 医師 大使館 航空券 契約 借金 身代金 ドル 週 月 年 朝 夕方 リーダー 写真 銀行 カメラ 壁 窓 寮 詐欺 施設 警察 ノルマ 送金 ミャンマー カンボジア',
    ),
    syllables: split('田 中 山 本 佐 藤 鈴 木 高 橋 渡 辺 伊 小 林 加 吉 井 太 郎 花 子 美 恵 健 一 由 香 タ ケ シ マ リ ナ'),
  },
  ko: {
    gap: ' ',
    stop: '. ',
    common: split(
      '저는 우리는 그들은 사람들이 회사에서 일을 돈을 전화를 밤에 방에서 여권을 관리자가 건물에 층에서 경비원이 월급을 문을 때렸다 팔렸다 약속했다 브로커가 국경을 강을 배를 운전사가 친구가 언니가 동생이 가족에게 메시지를 계좌로 고객을 벌을 전기로 배고픔 물도 도망쳤다 병원에 의사가 대사관에 항공권을 계약을 빚을 몸값을 달러를 일주일 한달 일년 아침에 저녁에 팀장이 사진을 은행에 카메라가 벽을 창문을 기숙사 사기 단지 경찰이 미얀마에서 캄보디아로 송금했다',
    ),
    syllables: split('김 이 박 최 정 강 조 윤 장 임 민 서 지 현 수 영 진 호 준 혜 은 희 경 숙 철 상 동 우 성 재'),
  },
};

export const languages = Object.keys(materials) as readonly Language[];

/** mulberry32: small, quick and the same everywhere. Answers numbers from 0 to below 1. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Note {
  readonly language: Language;
  readonly title: string;
  readonly text: string;
}

const rareShare = 0.12;
const rarest = 20_000;

/** Rank from 0 to below `count`, about as often as 1 / (rank + 1). */
const zipf = (random: () => number, count: number): number => Math.min(count - 1, Math.floor(count ** random()) - 1);

export class Corpus {
  private readonly random: () => number;

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  /** A name or another rare word: the same rank is always the same word. */
  rareWord(language: Language): string {
    const { syllables } = materials[language];
    let rank = zipf(this.random, rarest) + syllables.length;
    let word = '';
    for (; rank > 0; rank = Math.floor(rank / syllables.length)) word += syllables[rank % syllables.length];
    return word;
  }

  word(language: Language): string {
    const { common } = materials[language];
    return this.random() < rareShare ? this.rareWord(language) : (common[zipf(this.random, common.length)] as string);
  }

  /** About `length` UTF-16 units of running text. */
  text(language: Language, length: number): string {
    const { gap, stop } = materials[language];
    let text = '';
    let sentence = 0;
    while (text.length < length) {
      if (this.random() < 0.003) text += `${gap}+${Math.floor(10_000_000_000 + this.random() * 89_999_999_999)}`;
      text += (sentence > 0 ? gap : '') + this.word(language);
      sentence++;
      if (sentence < 6 + this.random() * 14) continue;
      text += stop;
      sentence = 0;
    }
    return text;
  }

  language(): Language {
    return languages[Math.floor(this.random() * languages.length)] as Language;
  }

  /** A note of about 690 characters, title apart. */
  note(): Note {
    const language = this.language();
    return { language, title: this.text(language, 24), text: this.text(language, 490 + Math.floor(this.random() * 400)) };
  }
}
