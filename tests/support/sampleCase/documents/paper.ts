// The look of the made documents: pages of A4 in the shipped fonts, each saying that it is invented.

/** Every page of A4; `data-mark` names a place that a source points to. */
export const page = (body: string, className = '') =>
  `<section class="page ${className}"><div class="sheet">${body}</div><p class="invented">Sample – invented. Nobody and nothing in it exists.</p></section>`;

export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  marks: readonly (string | undefined)[] = [],
) =>
  `<table><thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row, index) => `<tr${mark(marks[index])}>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

const mark = (name: string | undefined) => (name ? ` data-mark="${name}"` : '');

const families = [
  ['Inter Variable', 'inter', 'inter'],
  ['Source Serif 4 Variable', 'source-serif-4', 'source-serif-4'],
  ['Noto Sans Thai Variable', 'noto-sans-thai', 'noto-sans-thai'],
  ['Noto Sans Khmer Variable', 'noto-sans-khmer', 'noto-sans-khmer'],
  ['Noto Sans Myanmar Variable', 'noto-sans-myanmar', 'noto-sans-myanmar'],
  ['Noto Sans SC Variable', 'noto-sans-sc', 'noto-sans-sc'],
  ['Noto Sans Ethiopic Variable', 'noto-sans-ethiopic', 'noto-sans-ethiopic'],
] as const;
/** Stylesheets of the shipped fonts, to be served beside the document. */
export const fontSheets = families.map(([, folder]) => `/fonts/${folder}/wght.css`);
const stack = families.map(([family]) => `'${family}'`).join(', ');

export const paperStyle = `
@page { size: A4; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; font-family: ${stack}, sans-serif; color: #1c1a17; background: #fff }
.page { position: relative; width: 210mm; height: 296.9mm; padding: 22mm 20mm; break-after: page; overflow: hidden; font-size: 12.5pt; line-height: 1.6 }
.page:last-child { break-after: auto }
.serif { font-family: 'Source Serif 4 Variable', ${stack}, serif }
.invented { position: absolute; inset: auto 20mm 9mm 20mm; margin: 0; padding-top: 2mm; border-top: .3mm solid #b9b3a8; font: 8pt 'Inter Variable', sans-serif; color: #6d675c }
h1 { font-size: 21pt; line-height: 1.25; margin: 0 0 4mm }
h2 { font-size: 14pt; margin: 8mm 0 2.5mm }
p { margin: 0 0 4mm }
table { width: 100%; border-collapse: collapse; margin: 3mm 0 4mm; font-variant-numeric: tabular-nums }
th, td { text-align: left; padding: 2.4mm 2.4mm; border-bottom: .25mm solid #cfc9bd; vertical-align: top }
th { font-weight: 600; font-size: 10.5pt; color: #5b554a }
td:last-child, th:last-child { text-align: right }
.letterhead { display: flex; justify-content: space-between; align-items: flex-start; border-bottom: .6mm solid currentColor; padding-bottom: 4mm; margin-bottom: 8mm }
.letterhead strong { font-size: 15pt } .letterhead span { font-size: 9.5pt; color: #5b554a; text-align: right }
.stamp { position: absolute; width: 36mm; height: 36mm; border: 1mm solid #b3382c; border-radius: 50%; color: #b3382c; display: grid; place-items: center; text-align: center; font-size: 10pt; line-height: 1.3; transform: rotate(-14deg); opacity: .78; mix-blend-mode: multiply }
.signature { font-family: 'Source Serif 4 Variable', ${stack}, serif; font-style: italic; font-size: 20pt; color: #26406b }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm }
.quiet { color: #5b554a; font-size: 10.5pt } .big { font-size: 22pt; font-weight: 700 } .right { text-align: right }
.ink { font-family: 'Source Serif 4 Variable', ${stack}, serif; font-style: italic; color: #26406b }
.scan { background: #8d8a84; padding: 9mm 8mm }
.scan .sheet { position: relative; height: 100%; padding: 20mm 18mm; background: linear-gradient(100deg, #efe8d6, #f7f2e5 30%, #ece4cf); box-shadow: 0 1mm 4mm rgb(0 0 0 / .45); transform: rotate(-.9deg) }
.scan.other .sheet { transform: rotate(.7deg) }
.scan table td { border-color: #b8ae98 } .scan .invented { inset-block-end: 14mm; border: 0 }
.slip .sheet { width: 168mm; height: 178mm; margin: 12mm auto 0; padding: 14mm 16mm } .slip table { font-size: 14pt }
.scan::after { content: ''; position: absolute; inset: 0; opacity: .3; mix-blend-mode: multiply; background: url("data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='400' height='400'><filter id='n'><feTurbulence type='fractalNoise' baseFrequency='.9' numOctaves='2' seed='4'/><feColorMatrix values='0 0 0 0 .3 0 0 0 0 .28 0 0 0 0 .25 0 0 0 1.1 -.42'/></filter><rect width='400' height='400' filter='url(%23n)'/></svg>") }
`;
