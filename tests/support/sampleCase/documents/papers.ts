// What others wrote: bank, clinic, police, shelter, bus company, border, hotel.
import { page, table } from './paper.ts';

export const bankSlip = page(
  `<div class="letterhead"><strong>DELTA RIVER BANK</strong><span>Chi nhánh Bến Cũ<br>Giấy chuyển tiền</span></div>
${table(
  ['', ''],
  [
    ['Ngày', '02/10/2023'],
    ['Người gửi', 'NGUYEN VAN TAM'],
    ['Tài khoản nhận', '000-1-42990-7'],
    ['Số tiền', '78.000.000 đ'],
    ['Nội dung', 'tien cho em'],
  ],
  ['date', 'sender', 'account', 'amount'],
)}<p class="ink" style="font-size:18pt;margin-top:16mm">Nguyễn Văn Tâm</p><div class="stamp" style="right:16mm;top:120mm;color:#26508c;border-color:#26508c">ĐÃ THU<br>02-10-2023</div>`,
  'scan slip',
);

export const bankStatement = page(
  `<div class="letterhead"><strong>Delta River Bank</strong><span>Sao kê tài khoản<br>09/2023 – 10/2023</span></div><h1>Nguyễn Văn Tâm</h1>${table(
    ['Ngày', 'Nội dung', 'Số tiền (đ)', 'Số dư (đ)'],
    [
      ['18/09/2023', 'Lương', '9.200.000', '14.350.000'],
      ['25/09/2023', 'Bán xe máy', '31.000.000', '45.350.000'],
      ['29/09/2023', 'Vay gia đình', '34.000.000', '79.350.000'],
      ['02/10/2023', 'Chuyển đến 000-1-42990-7', '−78.000.000', '1.350.000'],
      ['20/10/2023', 'Lương', '9.200.000', '10.550.000'],
    ],
    [undefined, 'motorcycle', undefined, 'transfer'],
  )}`,
);

export const busTicket = page(
  `<h1>บริษัทขนส่งตัวอย่าง · ตั๋วโดยสาร</h1>${table(
    ['', ''],
    [
      ['ผู้โดยสาร', 'ธนพล ใจดี'],
      ['เที่ยวรถ', 'กรุงเทพฯ – ชายแดน'],
      ['วันที่', '27 เม.ย. 2566'],
      ['เวลาออก', '20:30 น.'],
      ['ที่นั่ง', '14'],
      ['ราคา', '412 บาท'],
    ],
    ['passenger', undefined, 'date'],
  )}`,
  'scan slip other',
);

export const stampPage = page(
  `<p class="quiet right">Visas · วีซ่า</p><div class="stamp" style="left:34mm;top:60mm;width:62mm;height:40mm;border-radius:3mm;color:#1f5c4d;border-color:#1f5c4d" data-mark="entry">ENTRY · ขาเข้า<br>03 MAR 2023<br>SAMPLE AIRPORT</div>
<div class="stamp" style="left:110mm;top:128mm;width:58mm;height:36mm;border-radius:3mm;color:#4a3a7a;border-color:#4a3a7a;transform:rotate(8deg)" data-mark="until">TOURIST<br>until 01 APR 2023</div><p class="quiet" style="position:absolute;left:24mm;top:200mm">Page 9 · passport of Selam Tesfaye (invented)</p>`,
  'scan',
);

export const guestRegister = page(
  `<h1>បញ្ជីឈ្មោះភ្ញៀវ · Guest register</h1><p>សណ្ឋាគារគោមខៀវ Blue Lantern Hotel</p>${table(
    ['បន្ទប់', 'ឈ្មោះ', 'ចូល', 'ចេញ'],
    [
      ['502', '—', '12/06/2021', '—'],
      ['503', '王 —', '12/06/2021', '—'],
      ['504', '陈美玲 Chen Meiling', '19/05/2021', '—'],
      ['505', 'Linda ?', '—', '—'],
      ['507', 'Lin G. D.', '01/11/2022', '14/11/2022'],
    ],
    [undefined, undefined, 'room504', undefined, 'room507'],
  )}<p class="ink" style="font-size:15pt">ជាន់ទី ៥ – កុំសម្អាត</p>`,
  'scan',
);

export const clinic = page(
  `<div class="letterhead"><strong>คลินิกริมทาง · Roadside Clinic</strong><span>ใบรับรองแพทย์<br>Medical note</span></div>
<p data-mark="patient">ผู้ป่วย Patient: <strong>นายธนพล ใจดี</strong> (Mr Thanaphon Chaidi)</p><p data-mark="seen">วันที่ตรวจ Seen on: 21 กุมภาพันธ์ 2568 / 21 February 2025</p>
<p data-mark="arm">พบรอยกระดูกแขนซ้ายหักเก่าที่ติดแล้ว อายุมากกว่าหนึ่งปี<br>An old fracture of the left forearm, healed, more than one year old.</p>
<p data-mark="weight">น้ำหนักตัวน้อยกว่าเกณฑ์ แนะนำให้พักและติดตามอาการ<br>Underweight. Rest and a second visit advised.</p>
<p class="quiet">ไม่ได้ถามสาเหตุ The cause was not asked.</p><p class="signature" style="margin-top:20mm">พญ. ตัวอย่าง</p>`,
);

export const policeReceipt = page(
  `<h1>บันทึกประจำวัน · Daily record (copy)</h1><p>สถานีตำรวจตัวอย่าง Sample Police Station · No. 42/2568</p>
<p data-mark="given">วันที่ 18 กุมภาพันธ์ 2568 เวลา 14.20 น. ผู้แจ้งให้ปากคำว่าถูกพาข้ามแม่น้ำโดยไม่สมัครใจ<br>On 18 February 2025 at 14:20 the person reporting said that she had been taken across the river against her will.</p>
<p data-mark="arrived">ผู้แจ้งว่าเข้าพื้นที่เมื่อวันที่ 10 มีนาคม 2566<br>She said that she entered the site on 10 March 2023.</p>
<p>ผู้แจ้งไม่ประสงค์ให้ดำเนินคดีในขณะนี้<br>She does not wish proceedings for now.</p><p class="signature" style="margin-top:24mm">ร.ต.ท. ตัวอย่าง</p>`,
);

export const shelterLetter = page(
  `<div class="letterhead"><strong>Harbour Light Shelter</strong><span>บ้านแสงท่าเรือ<br>Letter of admission</span></div>
<p>16 February 2025</p><p data-mark="admitted">We confirm that two women and one man who crossed the bridge on 14 February 2025 were admitted on 16 February: witnesses A, C and G.</p>
<p data-mark="rest">All three were offered a doctor, a telephone call home and three days of rest before anybody asked them anything.</p>
<p>The shelter holds a photograph of the pay slip that witness A carried, and the memory card of witness G.</p><p class="signature" style="margin-top:20mm">Harbour Light</p>`,
  'serif',
);
