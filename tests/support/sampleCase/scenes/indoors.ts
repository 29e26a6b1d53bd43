import { gradient, photograph, rect, text, times } from './photograph.ts';

const w = 1200;
const h = 900;

/** D-11: the dormitory: bunks, towels, a window that does not open. */
export function dormitory(): string {
  const bunk = (x: number, scale: number) =>
    `<g transform="translate(${x} ${470 - 330 * scale}) scale(${scale})">${[0, 190, 380]
      .map(
        (y, index) =>
          `${rect(0, y + 96, 330, 16, '#6a6f72')}${rect(6, y + 64, 318, 34, ['#7c8fa0', '#a1796c', '#8b9a78'][index] ?? '#999', 'rx="10"')}${rect(14, y + 48, 74, 26, '#ddd6c6', 'rx="9"')}`,
      )
      .join(
        '',
      )}${rect(-8, 0, 12, 640, '#55595c')}${rect(326, 0, 12, 640, '#55595c')}<path d="M240 300q30 14 70 0v96q-36 12-70 0z" fill="#b9a58a"/></g>`;
  return photograph(
    w,
    h,
    gradient('back', [
      [0, '#6f6f62'],
      [1, '#8f8b78'],
    ]) +
      gradient('floor', [
        [0, '#6c6353'],
        [1, '#383228'],
      ]),
    `${rect(0, 0, w, 640, 'url(#back)')}<path d="M0 900V720L330 560H870L1200 720V900Z" fill="url(#floor)"/><path d="M0 0H1200L870 120H330Z" fill="#55544b"/><path d="M0 0L330 120V560L0 720Z" fill="#7d7868"/><path d="M1200 0L870 120V560L1200 720Z" fill="#757060"/>
${rect(520, 200, 160, 150, '#cfd8d6')}${times(7, (bar) => rect(528 + bar * 24, 195, 4, 160, '#34393a'))}${rect(514, 270, 172, 5, '#34393a')}<path d="M520 350H680L820 700H380Z" fill="#e8eedd" opacity=".12" filter="url(#softer)"/>
${bunk(350, 0.5)}${bunk(690, 0.5)}${bunk(40, 1.05)}${bunk(830, 1.05)}
<g stroke="#d8d2c2" stroke-width="2" fill="none"><path d="M330 170Q600 215 870 170"/></g>${times(5, (cloth) => `<path d="M${400 + cloth * 88} ${188 + (cloth % 2) * 4}h48v${62 + (cloth % 3) * 14}h-48z" fill="${['#b9c2c4', '#9a6f63', '#c9bb8f', '#6f8791', '#b7afa3'][cloth]}" opacity=".9"/>`)}
<rect x="575" y="92" width="50" height="12" fill="#eef0e6"/><ellipse cx="600" cy="120" rx="170" ry="46" fill="#f4f2d8" opacity=".3" filter="url(#softer)"/>
${times(6, (shoe) => `<ellipse cx="${450 + shoe * 58}" cy="${742 + (shoe % 2) * 12}" rx="26" ry="9" fill="${shoe % 2 ? '#2c2a28' : '#46647a'}"/>`)}
${text(600, 168, 20, '#3b3a33', 'C1', 'text-anchor="middle" font-weight="700"')}`,
  );
}

/** D-12: a telephone on the desk; the team's board is on its screen. */
export function boardOnPhone(): string {
  const rows = [
    ['B3-14', 'Kevin', '20', '14'],
    ['B3-15', 'Gigi', '20', '11'],
    ['B3-16', '小云', '20', '20'],
    ['B3-17', 'Sally', '20', '9'],
    ['B3-18', '—', '20', '—'],
  ];
  return photograph(
    w,
    h,
    gradient('desk', [
      [0, '#5d4a38'],
      [1, '#3a2d21'],
    ]) +
      gradient('board', [
        [0, '#f2f3ef'],
        [1, '#d5d8d2'],
      ]),
    `${rect(0, 0, w, h, 'url(#desk)')}${times(22, (grain) => `<path d="M0 ${grain * 42}C400 ${grain * 42 + 16} 800 ${grain * 42 - 14} 1200 ${grain * 42 + 6}" stroke="#2c2118" stroke-width="2" opacity=".35" fill="none"/>`)}
<g transform="rotate(-4 600 450)">${rect(372, 52, 476, 806, '#000', 'rx="62" opacity=".5" filter="url(#soft)"')}${rect(376, 40, 468, 806, '#15171a', 'rx="60"')}${rect(394, 60, 432, 766, '#dfe2dc', 'rx="42"')}
${rect(394, 60, 432, 66, '#24383b', 'rx="42"')}${rect(394, 100, 432, 26, '#24383b')}${text(424, 106, 24, '#e8efec', '第四组 · Team 4')}${text(796, 106, 18, '#a9bdb9', '02:47', 'text-anchor="end"')}
${rect(412, 150, 396, 470, 'url(#board)', 'rx="8"')}${text(432, 196, 26, '#28324f', '2023-07-21', 'font-weight="700"')}${text(788, 196, 22, '#9a2f25', '−39', 'text-anchor="end" font-weight="700"')}
${rows
  .map(
    ([seat, name, target, done], index) =>
      `<g${seat === 'B3-17' ? ' data-mark="board"' : ''}>${text(432, 256 + index * 58, 25, '#233', seat ?? '')}${text(548, 256 + index * 58, 25, '#233', name ?? '')}${text(700, 256 + index * 58, 25, '#233', target ?? '', 'text-anchor="end"')}${text(784, 256 + index * 58, 27, seat === 'B3-17' ? '#b3261e' : '#1d5c45', done ?? '', 'text-anchor="end" font-weight="700"')}</g>${rect(428, 270 + index * 58, 364, 1.5, '#b9beb8')}`,
  )
  .join('')}
<g data-mark="wallet">${text(432, 586, 17, '#4b5356', 'TSAMPLEnotAWallet000000000000000')}</g>
${rect(412, 640, 250, 66, '#fff', 'rx="18"')}${text(432, 681, 22, '#30373a', 'who is B3-17 ?')}${rect(560, 724, 248, 66, '#bfe0cf', 'rx="18"')}${text(580, 765, 22, '#22332b', 'names by 6:00')}</g>
<circle cx="1010" cy="250" r="104" fill="#241b14" opacity=".5" filter="url(#soft)"/><circle cx="1004" cy="240" r="100" fill="#c9c2b2"/><circle cx="1004" cy="240" r="82" fill="#5a3b22"/><path d="M1098 210q62 18 8 76" stroke="#c9c2b2" stroke-width="18" fill="none"/>
${rect(110, 560, 150, 250, '#d8d0bd', 'transform="rotate(9 185 685)"')}${times(7, (line) => rect(128, 590 + line * 26, 108 - (line % 3) * 22, 5, '#8c8473', 'transform="rotate(9 185 685)"'))}`,
  );
}

/** D-13: the pay slip that was folded in a shoe. */
export function paySlip(): string {
  const lines = [
    ['工资 Pay', '800'],
    ['机票 Ticket', '−120'],
    ['床位 Bed', '−60'],
    ['罚款 Fines', '−550'],
    ['利息 Interest', '−143'],
    ['实发 Paid', '0'],
  ];
  return photograph(
    w,
    h,
    gradient('cloth', [
      [0, '#54616b'],
      [1, '#333d45'],
    ]) +
      gradient(
        'paper',
        [
          [0, '#efe7d2'],
          [0.5, '#e3d8bd'],
          [1, '#eee5cf'],
        ],
        true,
      ),
    `${rect(0, 0, w, h, 'url(#cloth)')}${times(40, (thread) => `<path d="M${thread * 32} 0L${thread * 32 - 120} 900" stroke="#26303a" stroke-width="2" opacity=".4"/>`)}
<g transform="rotate(5 600 450)">${rect(322, 60, 560, 800, '#000', 'opacity=".45" filter="url(#soft)"')}<path d="M318 52L874 44L886 846L560 858L326 838Z" fill="url(#paper)"/>
<path d="M318 52L874 44L886 846L560 858L326 838Z" fill="#000" filter="url(#stain)" opacity=".3"/>
<g stroke="#a79a7c" stroke-width="3" opacity=".75"><path d="M320 250L880 244M322 452L882 446M324 650L884 646M600 48L604 856"/></g>
${text(356, 124, 34, '#2b2a26', '莲峰科技 · 工资条', 'font-weight="700"')}${text(356, 166, 24, '#4d493f', 'B3-17 Sally · 2023-06')}
${lines
  .map(
    ([label, amount], index) =>
      `<g${index === 5 ? ' data-mark="paid"' : ''}>${text(360, 300 + index * 78, 32, '#2b2a26', label ?? '')}${text(836, 300 + index * 78, 34, index === 5 ? '#9b2c22' : '#2b2a26', amount ?? '', 'text-anchor="end" font-weight="600"')}</g>${rect(356, 318 + index * 78, 486, 2, '#b8ab8d')}`,
  )
  .join('')}
<g transform="rotate(-16 730 770)"><circle cx="730" cy="756" r="66" fill="none" stroke="#b3382c" stroke-width="5" opacity=".75"/>${text(730, 750, 22, '#b3382c', '莲峰科技', 'text-anchor="middle" opacity=".8"')}${text(730, 780, 18, '#b3382c', '财务', 'text-anchor="middle" opacity=".8"')}</g></g>
${text(28, 880, 16, '#c9cfd3', 'Sample – invented', 'opacity=".8"')}`,
    { warm: 0.2 },
  );
}

/** D-03: the advertisement as a phone shows it; a screenshot, so no grain and no light. */
export function advert(): string {
  return `<!doctype html><html><body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="720" height="1280" viewBox="0 0 720 1280">
<defs>${gradient('top', [
    [0, '#0f6d8c'],
    [1, '#16a08a'],
  ])}</defs>${rect(0, 0, 720, 1280, '#f3f4f2')}${rect(0, 0, 720, 96, '#fff')}<circle cx="62" cy="48" r="28" fill="#16a08a"/>${text(62, 58, 26, '#fff', 'BP', 'text-anchor="middle" font-weight="700"')}${text(106, 44, 24, '#1d2426', 'Bright Path Overseas Careers', 'font-weight="700"')}${text(106, 74, 18, '#6a7276', '9 January 2023 · Sponsored')}
${rect(0, 108, 720, 560, 'url(#top)')}<g opacity=".22" fill="#fff">${times(9, (tower) => rect(20 + tower * 80, 520 - ((tower * 67) % 230), 58, 150 + ((tower * 67) % 230), '#fff'))}</g>
${text(44, 214, 54, '#fff', 'Customer service', 'font-weight="800"')}${text(44, 276, 54, '#fff', 'in Bangkok', 'font-weight="800"')}${rect(44, 316, 300, 66, '#ffd45c', 'rx="10"')}${text(194, 361, 34, '#163b38', 'USD 1,200 / month', 'text-anchor="middle" font-weight="700" textLength="272"')}
${['English speakers', 'Free room and food', 'We pay your ticket', 'No experience needed'].map((line, index) => `<circle cx="58" cy="${430 + index * 52}" r="9" fill="#ffd45c"/>${text(84, 440 + index * 52, 30, '#fff', line)}`).join('')}
${text(32, 722, 25, '#1d2426', 'Age 18–32. Start at once. Limited places!')}${text(32, 764, 25, '#1d2426', 'Message Jessie: @jessie_brightpath')}<g data-mark="domain">${text(32, 806, 25, '#0f6d8c', 'bright-path-careers.example')}</g>
${rect(0, 846, 720, 1.5, '#d5d9d6')}${text(32, 890, 22, '#6a7276', '214 likes · 63 comments')}
${[
  ['Anna P.', 'Interested, how to apply?'],
  ['Bright Path', 'Inbox dear 😊'],
  ['K. M.', 'My cousin went in autumn. She does not answer any more.'],
  ['Bright Path', 'This comment was hidden.'],
]
  .map(
    ([who, said], index) =>
      `<circle cx="56" cy="${950 + index * 72}" r="22" fill="${['#c9b8a8', '#16a08a', '#a8b3c9', '#16a08a'][index]}"/>${text(94, 944 + index * 72, 19, '#1d2426', who ?? '', 'font-weight="700"')}${text(94, 972 + index * 72, 21, '#3c4447', said ?? '')}`,
  )
  .join('')}${text(360, 1256, 18, '#8a9295', 'Sample – invented', 'text-anchor="middle"')}</svg></body></html>`;
}

/** D-25: the plan of floor 3, drawn from memory: pen for sure, pencil for unsure. */
export function floorPlan(): string {
  const pen = '#22355f';
  const pencil = '#8b8b86';
  const desk = (x: number, y: number, name: string, colour: string, mark = '') =>
    `<g${mark ? ` data-mark="${mark}"` : ''}><rect x="${x}" y="${y}" width="70" height="38" fill="none" stroke="${colour}" stroke-width="3" rx="2"/>${text(x + 35, y + 26, 18, colour, name, 'text-anchor="middle"')}</g>`;
  return `<!doctype html><html><body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="1100" height="780" viewBox="0 0 1100 780" font-family="'Source Serif 4 Variable','Noto Sans Thai Variable'" font-style="italic">
${rect(0, 0, 1100, 780, '#f6f2e6')}${times(26, (line) => rect(0, 30 + line * 30, 1100, 1, '#dbe2e6'))}
<path d="M60 92L1040 84L1046 700L66 706Z" fill="none" stroke="${pen}" stroke-width="6"/>${text(80, 62, 28, pen, 'ตึกบี ชั้น 3 · Building B, floor 3 (จากความจำ from memory)')}
<path d="M60 560V640" stroke="#b3261e" stroke-width="12"/>${text(84, 610, 20, '#b3261e', 'ประตู ล็อกจากข้างนอก · locked from outside')}
${times(4, (row) => times(6, (column) => desk(240 + column * 110, 150 + row * 92, row === 0 ? `B3-${13 + column}` : row === 1 ? `${19 + column}` : '?', row < 2 ? pen : pencil, row === 0 && column === 4 ? 'seat17' : '')))}
<path d="M240 206H900" stroke="${pen}" stroke-dasharray="4 8" stroke-width="2"/>${rect(930, 150, 84, 130, 'none', `stroke="${pen}" stroke-width="3"`)}${text(972, 220, 18, pen, 'กระดาน', 'text-anchor="middle"')}${text(972, 244, 16, pen, 'board', 'text-anchor="middle"')}
${[
  [90, 112],
  [1010, 112],
  [1010, 672],
  [560, 116],
]
  .map(
    ([x, y]) =>
      `<circle cx="${x}" cy="${y}" r="11" fill="none" stroke="#b3261e" stroke-width="3"/><path d="M${(x ?? 0) - 7} ${y}h14" stroke="#b3261e" stroke-width="3"/>`,
  )
  .join('')}${text(90, 760, 18, '#b3261e', '○ กล้อง camera')}
<path d="M760 706V590H1046" fill="none" stroke="${pen}" stroke-width="4"/>${text(900, 656, 20, pen, 'ห้องน้ำ toilets', 'text-anchor="middle"')}<path d="M66 420H190V560" fill="none" stroke="${pencil}" stroke-width="3" stroke-dasharray="9 6"/>${text(80, 480, 18, pencil, 'ห้องลินดา?')}${text(80, 504, 18, pencil, 'Linda’s room?')}
${text(1070, 760, 18, pen, 'ธนพล 15 มี.ค. 68', 'text-anchor="end"')}${text(560, 760, 15, '#8b8577', 'Sample – invented', 'text-anchor="middle"')}</svg></body></html>`;
}
