import { gradient, photograph, rect, scatter, text, times } from './photograph.ts';

const w = 1200;
const h = 900;

const palm = (x: number, y: number, size: number, colour: string) =>
  `<g transform="translate(${x} ${y}) scale(${size})" stroke="${colour}" fill="none" stroke-linecap="round"><path d="M0 0C-6-60 4-120-4-190" stroke-width="13"/>${[
    -165, -140, -110, -80, -50, -25, 0,
  ]
    .map((turn) => `<path d="M-4-190q42-26 92 22" stroke-width="9" transform="rotate(${turn + 40} -4 -190)"/>`)
    .join('')}</g>`;

/** D-09: the wall and gate three, late light. */
export function gate(): string {
  const next = scatter(11);
  return photograph(
    w,
    h,
    gradient('sky', [
      [0, '#7d8fa3'],
      [0.6, '#d9c6a5'],
      [1, '#e9d3a8'],
    ]) +
      gradient('wall', [
        [0, '#b9ab92'],
        [1, '#8c7d66'],
      ]) +
      gradient('ground', [
        [0, '#8f7a5c'],
        [1, '#4f4231'],
      ]) +
      gradient('metal', [
        [0, '#4c5a5e'],
        [1, '#2c3639'],
      ]),
    `${rect(0, 0, w, 560, 'url(#sky)')}
<g filter="url(#soft)" opacity=".8">${rect(90, 210, 250, 330, '#8d8a80')}${rect(820, 160, 300, 380, '#979182')}${times(5, (row) => times(6, (column) => rect(845 + column * 45, 185 + row * 62, 26, 34, '#5c5e5c')))}${times(5, (row) => times(4, (column) => rect(112 + column * 55, 235 + row * 58, 32, 30, '#5a5c5a')))}</g>
${palm(420, 560, 1.2, '#3c4a3a')}${palm(770, 566, 0.9, '#46543f')}
${rect(0, 560, w, 340, 'url(#ground)')}
${rect(0, 380, 395, 230, 'url(#wall)')}${rect(805, 380, 395, 230, 'url(#wall)')}${rect(0, 380, w, 230, '#000', 'filter="url(#stain)" opacity=".5"')}
${rect(360, 300, 62, 320, '#a08f74')}${rect(778, 300, 62, 320, '#94846a')}${rect(352, 288, 78, 18, '#796a52')}${rect(770, 288, 78, 18, '#796a52')}
${rect(422, 360, 356, 252, 'url(#metal)')}${times(14, (bar) => rect(430 + bar * 25, 360, 5, 252, '#1e2628'))}${rect(422, 470, 356, 12, '#1e2628')}${rect(596, 360, 8, 252, '#11181a')}
${rect(500, 240, 200, 88, '#e6e0cf', 'rx="4"')}${text(600, 296, 52, '#7c2b22', '3 号门', 'text-anchor="middle" font-weight="700"')}${text(600, 320, 18, '#4a443a', 'GATE 3 · တံခါး ၃', 'text-anchor="middle"')}
<g stroke="#2c2b28" stroke-width="2" fill="none" opacity=".85">${times(34, (coil) => `<ellipse cx="${coil * 37}" cy="362" rx="24" ry="21"/>`)}<path d="M0 345H360M840 345H1200M0 377H360M840 377H1200"/></g>
<path d="M350 900L470 612H735L910 900Z" fill="#6f5d45" opacity=".7"/>
${times(70, () => `<ellipse cx="${Math.round(next() * w)}" cy="${Math.round(640 + next() * 250)}" rx="${(2 + next() * 9).toFixed(1)}" ry="${(1 + next() * 3).toFixed(1)}" fill="${next() > 0.5 ? '#3e3426' : '#a38e6d'}" opacity=".6"/>`)}
${rect(120, 500, 86, 120, '#70664f')}${rect(132, 515, 62, 44, '#2f3a3d')}${rect(108, 486, 110, 18, '#554c3a')}
<path d="M0 610H${w}" stroke="#3d3426" stroke-width="4" opacity=".5"/>`,
    { warm: 0.3 },
  );
}

/** D-10: Building B, four floors, bars before every window. */
export function buildingB(): string {
  const next = scatter(5);
  return photograph(
    w,
    h,
    gradient('sky', [
      [0, '#aebccb'],
      [1, '#dfe3e2'],
    ]) +
      gradient('front', [
        [0, '#d9d5c9'],
        [1, '#b1aa9a'],
      ]) +
      gradient('side', [
        [0, '#938d7f'],
        [1, '#77705f'],
      ]) +
      gradient('yard', [
        [0, '#8c8678'],
        [1, '#5b564b'],
      ]),
    `${rect(0, 0, w, 640, 'url(#sky)')}${rect(0, 640, w, 260, 'url(#yard)')}
<path d="M210 110L960 150V700L210 730Z" fill="url(#front)"/><path d="M960 150L1110 205V680L960 700Z" fill="url(#side)"/>
<g transform="translate(210 110) skewY(3.05)">${times(4, (floor) =>
      times(
        9,
        (column) =>
          `<g transform="translate(${26 + column * 80} ${44 + floor * 138})">${rect(0, 0, 56, 82, next() > 0.78 ? '#c7b781' : '#3a4347')}${times(6, (bar) => rect(4 + bar * 9.5, -3, 2.4, 88, '#1f2426'))}${rect(-4, 82, 64, 6, '#8b8577')}${next() > 0.45 ? `${rect(6, 94, 38, 24, '#cfccc3')}<circle cx="25" cy="106" r="9" fill="#8e8b83"/>` : ''}</g>`,
      ),
    )}</g>
<path d="M210 110L960 150V700L210 730Z" fill="#000" filter="url(#stain)" opacity=".35"/>
${rect(250, 330, 74, 96, '#2e4a7d', 'transform="skewY(3)"')}${text(287, 408, 72, '#f2efe6', 'B', 'text-anchor="middle" font-weight="700"')}
<path d="M40 900L250 735L720 712L860 900Z" fill="#6d675b" opacity=".6"/>
<g stroke="#33302a" stroke-width="3" fill="none"><path d="M0 300C300 350 700 250 1200 330"/><path d="M0 322C300 380 700 270 1200 352"/></g>${rect(1010, 190, 12, 520, '#4a453b')}
<g fill="#3f3b33">${times(5, (drum) => `<rect x="${760 + drum * 48}" y="${672 - (drum % 2) * 5}" width="40" height="56" rx="6" fill="${['#36546b', '#7a3f31', '#5a5b50'][drum % 3]}"/>`)}</g>`,
  );
}

/** D-14: the house with the tree, and a grey van. */
export function tamarindHouse(): string {
  const next = scatter(23);
  return photograph(
    w,
    h,
    gradient('sky', [
      [0, '#8fb1c9'],
      [1, '#dbe6e4'],
    ]) +
      gradient('lawn', [
        [0, '#7d8b57'],
        [1, '#434a2c'],
      ]) +
      gradient('boards', [
        [0, '#9a7450'],
        [1, '#6f4f34'],
      ]) +
      gradient('van', [
        [0, '#c2c5c6'],
        [1, '#83888b'],
      ]),
    `${rect(0, 0, w, 560, 'url(#sky)')}${rect(0, 540, w, 360, 'url(#lawn)')}
<path d="M300 330L620 190L940 330Z" fill="#5d4632"/><path d="M300 330L620 190L940 330L900 345L620 222L340 345Z" fill="#7b5e44"/>
${rect(350, 335, 540, 210, 'url(#boards)')}${times(18, (board) => rect(350, 335 + board * 12, 540, 1.6, '#4b3421', 'opacity=".6"'))}
${rect(410, 385, 90, 100, '#2f2a22')}${rect(455, 385, 4, 100, '#8a6b49')}${rect(740, 385, 90, 100, '#2f2a22')}${rect(785, 385, 4, 100, '#8a6b49')}${rect(575, 400, 92, 145, '#3b2c1e')}
${times(6, (post) => rect(362 + post * 101, 545, 16, 70, '#4a3725'))}${rect(345, 540, 550, 12, '#5b442f')}
<path d="M170 900C180 690 190 560 215 430" stroke="#4b3b2b" stroke-width="46" fill="none"/>
<g>${times(150, () => `<ellipse cx="${Math.round(-30 + next() * 520)}" cy="${Math.round(60 + next() * 380)}" rx="${(22 + next() * 44).toFixed(0)}" ry="${(14 + next() * 26).toFixed(0)}" fill="${['#35492b', '#45602f', '#567538', '#2b3d25'][Math.floor(next() * 4)]}" opacity=".86"/>`)}</g>
<path d="M430 900L590 612H700L960 900Z" fill="#a58c64" opacity=".75"/>
<g transform="translate(770 560)"><path d="M0 150V60Q4 30 40 26L86 0H290Q310 2 312 30V150Z" fill="url(#van)"/><path d="M58 32L96 12H170V66H36Z" fill="#33424a"/>${rect(184, 12, 106, 54, '#33424a', 'rx="4"')}${rect(0, 100, 312, 8, '#6d7276')}<circle cx="66" cy="152" r="32" fill="#22211f"/><circle cx="66" cy="152" r="14" fill="#8f9496"/><circle cx="250" cy="152" r="32" fill="#22211f"/><circle cx="250" cy="152" r="14" fill="#8f9496"/>
<g data-mark="plate">${rect(2, 112, 74, 30, '#efe9d8', 'rx="3"')}${text(39, 125, 13, '#222', 'กข 0142', 'text-anchor="middle" font-weight="700"')}${text(39, 138, 9, '#222', 'ตัวอย่าง', 'text-anchor="middle"')}</g></g>`,
    { warm: 0.18 },
  );
}

/** D-24: the hotel at dusk; light only up to the fourth floor. */
export function hotel(): string {
  return photograph(
    w,
    h,
    gradient('dusk', [
      [0, '#1d2b4a'],
      [0.55, '#5a5f86'],
      [1, '#d58f72'],
    ]) +
      gradient('house', [
        [0, '#3a4668'],
        [1, '#525b78'],
      ]) +
      gradient('road', [
        [0, '#3b3a44'],
        [1, '#1e1d24'],
      ]),
    `${rect(0, 0, w, 720, 'url(#dusk)')}${rect(0, 720, w, 180, 'url(#road)')}
<circle cx="980" cy="150" r="34" fill="#f3e6cf" opacity=".85"/>
${rect(360, 90, 480, 640, 'url(#house)')}${rect(840, 360, 220, 370, '#3f4968')}
${times(9, (floor) =>
  times(7, (column) => {
    const lit = floor > 4;
    const fill = lit ? ((floor + column) % 3 === 0 ? '#ffd58a' : '#e9b96a') : '#1c2438';
    return (
      rect(388 + column * 64, 118 + floor * 66, 40, 44, fill) +
      (lit ? '' : rect(388 + column * 64, 138 + floor * 66, 40, 4, '#55607f'))
    );
  }),
)}
${times(5, (floor) => times(3, (column) => rect(866 + column * 64, 385 + floor * 66, 38, 42, floor > 1 ? '#e9b96a' : '#1c2438')))}
<g><circle cx="600" cy="70" r="46" fill="#2f6fc4" opacity=".35" filter="url(#softer)"/><path d="M572 40h56l10 20-10 40h-56l-10-40z" fill="#4b8fe0"/><path d="M600 28v12M600 100v16" stroke="#cfe0f5" stroke-width="4"/></g>
${rect(388, 686, 424, 46, '#22304f')}${text(600, 716, 22, '#bcd6ff', 'សណ្ឋាគារគោមខៀវ · BLUE LANTERN · 蓝灯笼', 'text-anchor="middle"')}
<ellipse cx="600" cy="790" rx="330" ry="42" fill="#e9b96a" opacity=".18" filter="url(#softer)"/>
${palm(210, 740, 1.7, '#141a2b')}${palm(1110, 742, 1.4, '#141a2b')}
<path d="M0 735H${w}" stroke="#14141b" stroke-width="6"/>${times(10, (dash) => rect(dash * 130 - 20, 822, 70, 8, '#8c8577', 'opacity=".55"'))}`,
  );
}
