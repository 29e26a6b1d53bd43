// The PDF that leaves: written from nothing, one picture a page. What is not listed in this file cannot be in its output: no
// information dictionary, id, dates, outline, links, annotations, fonts, names, tags or attachments.
import { concatenated, type Raster } from './encodeRaster.ts';

export interface PdfPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly raster: Raster;
}

const encoder = new TextEncoder();
const latin = (text: string) => encoder.encode(text);
/** ISO 32000 advises four bytes above 127 in the second line, so that transfer programs take the file for binary. */
const header = new Uint8Array([...latin('%PDF-1.4\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]);

/** At most three decimals, without an exponent. */
const number = (value: number) => String(Math.round(value * 1000) / 1000);

export function writePdf(pages: readonly PdfPage[]): Uint8Array<ArrayBuffer> {
  const objects = [
    [latin('<</Type/Catalog/Pages 2 0 R>>')],
    [latin(`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ')}]>>`)],
    ...pages.flatMap((page, i) => pageObjects(page, 3 + i * 3)),
  ];
  const parts: Uint8Array[] = [header];
  const offsets: number[] = [];
  let at = header.length;
  objects.forEach((body, i) => {
    offsets.push(at);
    const object = concatenated([latin(`${i + 1} 0 obj\n`), ...body, latin('\nendobj\n')]);
    parts.push(object);
    at += object.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    latin(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return concatenated(parts);
}

function pageObjects({ widthPt, heightPt, raster }: PdfPage, id: number): Uint8Array[][] {
  const [width, height] = [number(widthPt), number(heightPt)];
  const content = latin(`q ${width} 0 0 ${height} 0 0 cm /I Do Q`);
  return [
    [
      latin(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</I ${id + 2} 0 R>>>>/Contents ${id + 1} 0 R>>`,
      ),
    ],
    streamObject('', content),
    streamObject(imageDictionary(raster), raster.data),
  ];
}

const streamObject = (entries: string, data: Uint8Array): Uint8Array[] => [
  latin(`<<${entries}/Length ${data.length}>>\nstream\n`),
  data,
  latin('\nendstream'),
];

function imageDictionary(raster: Raster): string {
  const size = `/Type/XObject/Subtype/Image/Width ${raster.width}/Height ${raster.height}`;
  if (raster.kind === 'jpeg') return `${size}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`;
  const [space, colours] = raster.colour === 'gray' ? ['DeviceGray', 1] : ['DeviceRGB', 3];
  const parameters = `<</Predictor 15/Colors ${colours}/BitsPerComponent ${raster.bits}/Columns ${raster.width}>>`;
  return `${size}/ColorSpace/${space}/BitsPerComponent ${raster.bits}/Filter/FlateDecode/DecodeParms${parameters}`;
}
