// I-02, in Thai, with an English translation paragraph by paragraph.
export const statement: readonly string[] = [
  'ผมชื่อ @{thanaphon|ธนพล ใจดี} อายุสามสิบเอ็ดปี เคยเปิดร้านซ่อมคอมพิวเตอร์เล็ก ๆ กับพี่ชาย พอร้านปิดช่วงโควิด ผมก็รับจ้างทั่วไป',
  'ปลายเดือนเมษายน 2566 หลังสงกรานต์ มีเพื่อนเก่าส่งข้อความมาว่ามีงานดูแลเครือข่ายที่ชายแดน เดือนละสามหมื่นห้า ผมถามว่าฝั่งไหน เขาบอกว่าฝั่งเรา',
  '@{wichai|ลุงชัย} ขับรถตู้สีเทามารับผมที่ขนส่ง ทะเบียน @{van1|กข 0142} ผมจำได้เพราะเป็นเลขวันเกิดแม่ ผมนั่งหน้าข้างแก แกพูดคำเดียวว่า อย่าถามเยอะเลยหนู',
  'แกส่งผมที่ @{tamarind|บ้านมะขาม} คืนเดียว รุ่งเช้ามืดก็ลงเรือ ตอนนั้นผมรู้แล้วว่าไม่ใช่ฝั่งเรา แต่คนถือปืนยืนอยู่สองคน ผมก็เดินตามไป',
  'ที่ @{heron|สวนนกกระสาเงิน} ผมอยู่ตึกบี ชั้นสาม ตั้งแต่เดือนพฤษภาคม 2566 ผมซ่อมเครื่อง เดินสาย เปลี่ยนซิม ผมไม่ได้พิมพ์คุยกับใคร แต่ผมรู้ว่าเครื่องพวกนั้นใช้ทำอะไร ผมไม่ขอพูดว่าผมไม่รู้',
  'มีผู้หญิงเอธิโอเปียคนหนึ่งนั่งแถวหน้า โต๊ะ B3-17 ทุกคนเรียกแซลลี่ วันที่เธอขอพาสปอร์ตคืน ผมอยู่ในห้อง น่าจะต้นเดือนสิงหาคม ไม่ใช่กรกฎา เพราะวันนั้นผมเพิ่งเปลี่ยนแอร์ และใบส่งแอร์ลงวันที่สองสิงหา',
  '@{lin|อาลิ้ม} หัวเราะแล้วพูดภาษาจีน @{meiling|ลินดา} แปลให้เธอฟังเป็นภาษาอังกฤษ เสียงลินดาเบามาก แปลไม่หมดด้วย คำที่ว่าจะขายให้ตึกอื่น ลินดาไม่ได้แปล',
  'กลางเดือนกันยายนผมช่วยเด็กเวียดนามคนหนึ่งเอาโทรศัพท์มาโทรหาพี่ชาย ห้านาที พวกเขารู้เพราะกล้องหน้าห้องน้ำ ผมถูกพาไปตึกออฟฟิศ ผมขอข้ามตรงนี้ไปก่อนได้ไหมครับ',
  'หลังจากนั้นผมใช้แขนซ้ายไม่ค่อยได้ราวสองเดือน หมอที่คลินิกเขียนใบให้ผมตอนออกมาแล้ว ผมให้ใบนั้นไว้กับพี่',
  'ผมวาดแผนผังชั้นสามจากความจำ โต๊ะของแต่ละคน กล้อง ประตูที่ล็อกจากข้างนอก ผมเขียนเลขที่ผมแน่ใจด้วยปากกา ที่ไม่แน่ใจด้วยดินสอ',
  'ผมออกมาทางประตูสามวันเดียวกับคนอื่น ๆ เดือนกุมภาพันธ์ 2568 แม่ผมนึกว่าผมตายไปแล้ว แม่ทำบุญให้ผมแล้วด้วย',
];
export const translation: readonly string[] = [
  'My name is @{thanaphon|Thanaphon Chaidi}, I am thirty-one. I used to have a small computer repair shop with my elder brother. When the shop closed during Covid I took whatever work there was.',
  'At the end of April 2023, after Songkran, an old friend wrote that there was work looking after a network at the border, thirty-five thousand a month. I asked on which side. He said, on ours.',
  '@{wichai|Uncle Chai} picked me up at the bus station in a grey van, registration @{van1|กข 0142}. I remember it because those are the numbers of my mother’s birthday. I sat in front beside him. He said one thing only: don’t ask so much, son.',
  'He left me at @{tamarind|Tamarind House}, for one night. Before dawn we went into the boat. By then I knew that it was not our side, but two men with guns were standing there, so I walked after the others.',
  'At @{heron|Silver Heron Park} I was in Building B, third floor, from May 2023. I repaired machines, laid cables, changed SIM cards. I did not write to anybody, but I knew what those machines were used for. I do not want to say that I did not know.',
  'There was an Ethiopian woman in the front row, desk B3-17, everyone called her Sally. On the day she asked for her passport I was in the room. It was probably at the beginning of August, not in July, because I had just changed the air conditioner that day, and the delivery note for it says the second of August.',
  '@{lin|Ah Lim} laughed and spoke Chinese. @{meiling|Linda} put it into English for her. Linda’s voice was very low, and she did not translate all of it. The words about selling her to another building, Linda did not translate.',
  'In the middle of September I helped a Vietnamese girl to a telephone so that she could call her brother. Five minutes. They knew because of the camera by the toilets. I was taken to the office house. May I leave this part for now?',
  'After that I could hardly use my left arm for about two months. The doctor at the clinic wrote me a paper once I was out. I have left it with you.',
  'I drew the plan of the third floor from memory: everybody’s desk, the cameras, the door that locks from outside. The numbers I am sure of are in pen, the others in pencil.',
  'I came out through gate three on the same day as the others, in February 2025. My mother thought that I had died. She had already made merit for me.',
];
