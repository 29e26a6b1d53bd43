// The PDF that leaves: written from nothing, one picture a page and, where words may be searched, the search layer. What is not listed
// in this file cannot be in its output: no information dictionary, id, dates, outline, links, annotations, names, tags or attachments,
// and no font but the one without glyphs.
import { concatenated, deflate, type FlateRaster, type Raster } from './encodeRaster.ts';
import { glyphlessFont, glyphWidth } from './glyphlessFont.ts';

export interface PdfPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly raster: Raster;
  /** The operators of the search layer; empty for a picture alone. */
  readonly layer?: string;
}

const encoder = new TextEncoder();
const latin = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(encoder.encode(text));
/** ISO 32000 advises four bytes above 127 in the second line, so that transfer programs take the file for binary. */
const header = new Uint8Array([...latin('%PDF-1.4\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]);

/** At most three decimals, without an exponent. */
const number = (value: number) => String(Math.round(value * 1000) / 1000);

export async function writePdf(pages: readonly PdfPage[]): Promise<Uint8Array<ArrayBuffer>> {
  const font = pages.some(({ layer }) => layer) ? await fontObjects(3 + pages.length * 3) : [];
  const fontId = font.length > 0 ? 3 + pages.length * 3 : undefined;
  const objects = [
    [latin('<</Type/Catalog/Pages 2 0 R>>')],
    [latin(`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${3 + i * 3} 0 R`).join(' ')}]>>`)],
    ...(await Promise.all(pages.map((page, i) => pageObjects(page, 3 + i * 3, fontId)))).flat(),
    ...font,
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

async function pageObjects({ widthPt, heightPt, raster, layer = '' }: PdfPage, id: number, fontId: number | undefined) {
  const [width, height] = [number(widthPt), number(heightPt)];
  const picture = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
  const fonts = layer && fontId ? `/Font<</F ${fontId} 0 R>>` : '';
  return [
    [
      latin(
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</I ${id + 2} 0 R>>${fonts}>>/Contents ${id + 1} 0 R>>`,
      ),
    ],
    layer ? await packedObject('', latin(`${picture}\n${layer}`)) : streamObject('', latin(picture)),
    streamObject(imageDictionary(raster), raster.data),
  ];
}

/** The same in every document: a font in which every code is the character of that number, and every character a blank. */
async function fontObjects(id: number): Promise<Uint8Array[][]> {
  const width = glyphWidth * 1000;
  return [
    [
      latin(
        `<</Type/Font/Subtype/Type0/BaseFont/Blank/Encoding/Identity-H/DescendantFonts[${id + 1} 0 R]/ToUnicode ${id + 2} 0 R>>`,
      ),
    ],
    [
      latin(
        `<</Type/Font/Subtype/CIDFontType2/BaseFont/Blank/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ${width}/CIDToGIDMap/Identity/FontDescriptor ${id + 3} 0 R>>`,
      ),
    ],
    await packedObject('', latin(toUnicode)),
    [
      latin(
        `<</Type/FontDescriptor/FontName/Blank/Flags 5/FontBBox[0 -200 ${width} 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 900/StemV 80/FontFile2 ${id + 4} 0 R>>`,
      ),
    ],
    await packedObject(`/Length1 ${glyphlessFont().length}`, glyphlessFont()),
  ];
}

const toUnicode =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Blank def /CMapType 2 def ' +
  '1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange ' +
  'endcmap CMapName currentdict /CMap defineresource pop end end';

const packedObject = async (entries: string, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array[]> =>
  streamObject(`${entries}/Filter/FlateDecode`, await deflate(data));

const streamObject = (entries: string, data: Uint8Array): Uint8Array[] => [
  latin(`<<${entries}/Length ${data.length}>>\nstream\n`),
  data,
  latin('\nendstream'),
];

function imageDictionary(raster: Raster): string {
  const size = `/Type/XObject/Subtype/Image/Width ${raster.width}/Height ${raster.height}`;
  if (raster.kind === 'jpeg') return `${size}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`;
  const colours = raster.colour === 'rgb' ? 3 : 1;
  const parameters = `<</Predictor 15/Colors ${colours}/BitsPerComponent ${raster.bits}/Columns ${raster.width}>>`;
  return `${size}/ColorSpace${spaceOf(raster)}/BitsPerComponent ${raster.bits}/Filter/FlateDecode/DecodeParms${parameters}`;
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function spaceOf(raster: FlateRaster): string {
  if (raster.colour !== 'indexed') return raster.colour === 'gray' ? '/DeviceGray' : '/DeviceRGB';
  return `[/Indexed/DeviceRGB ${raster.palette.length / 3 - 1}<${hex(raster.palette)}>]`;
}
