import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FlateRaster, plainJpeg } from '../../../src/redact/encodeRaster.ts';
import { writePdf } from '../../../src/redact/writePdf.ts';
import { writePng } from '../../../src/redact/writePng.ts';
import { qpdfFinds } from '../../support/independentTools.ts';

const raster: FlateRaster = {
  kind: 'flate',
  width: 3,
  height: 2,
  colour: 'gray',
  bits: 4,
  data: new Uint8Array(deflateSync(Buffer.from([0, 0xf0, 0xf0, 0, 0x0f, 0x00]))),
};

describe('the PDF that leaves', () => {
  const pages = [1, 2].map((n) => ({ widthPt: 100 * n, heightPt: 141.7323, raster }));
  it('has a page and a picture for each page, at its size, and only the keys of the allow-list', async () => {
    const source = Buffer.from(await writePdf(pages)).toString('latin1');
    expect(source.match(/\/MediaBox\[[^\]]*\]/g)).toEqual(['/MediaBox[0 0 100 141.732]', '/MediaBox[0 0 200 141.732]']);
    const keys = new Set((source.match(/\/[A-Z][A-Za-z]*/g) ?? []).map((key) => key.slice(1)));
    const allowed =
      'Type Catalog Pages Count Kids Page Parent MediaBox Resources XObject I Contents Length Subtype Image Width Height ColorSpace DeviceGray DeviceRGB BitsPerComponent Filter FlateDecode DCTDecode DecodeParms Predictor Colors Columns Size Root Do';
    for (const key of keys) expect(allowed.split(' ')).toContain(key);
  });
  it('with a search layer has one blank font of one width, the same whatever is written in it', async () => {
    const fontOf = async (layer: string) => {
      const source = Buffer.from(await writePdf(pages.map((page) => ({ ...page, layer })))).toString('latin1');
      expect(source.match(/\/FontFile2/g)).toHaveLength(1);
      return source.slice(source.indexOf('/Type/Font/Subtype/Type0'), source.indexOf('xref'));
    };
    const [one, other] = [await fontOf('BT 3 Tr /F 9 Tf <0041> Tj ET'), await fontOf('BT 3 Tr /F 9 Tf <0042> Tj ET')];
    expect(one).toContain('/DW 500');
    expect(one).toBe(other);
  });
  it('shows few colours by a palette', async () => {
    const palette = new Uint8Array([255, 255, 255, 200, 0, 0]);
    const indexed: FlateRaster = { ...raster, colour: 'indexed', bits: 4, palette };
    const pdf = await writePdf([{ widthPt: 100, heightPt: 100, raster: indexed }]);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/ColorSpace[/Indexed/DeviceRGB 1<ffffffc80000>]');
    const check = qpdfFinds(pdf);
    if (check !== undefined) expect(check).toContain('No syntax or stream encoding errors');
    const png = Buffer.from(writePng(indexed));
    expect([png[25], png.includes(Buffer.from([...Buffer.from('PLTE'), ...palette]))]).toEqual([3, true]);
  });
  it('is without fault for qpdf', async () => {
    const check = qpdfFinds(await writePdf(pages));
    if (check !== undefined) expect(check).toContain('No syntax or stream encoding errors');
  });
  it('is the same bytes for the same pages', async () => {
    expect(Buffer.from(await writePdf(pages)).equals(Buffer.from(await writePdf(pages)))).toBe(true);
  });
});

it('the PNG that leaves has right sums and its pixels', () => {
  const png = Buffer.from(writePng(raster));
  expect(png.toString('latin1', 12, 16)).toBe('IHDR');
  const data = png.subarray(8 + 25 + 8, png.length - 12 - 4);
  expect([...inflateSync(data)]).toEqual([0, 0xf0, 0xf0, 0, 0x0f, 0x00]);
  expect(png.toString('hex').endsWith('0000000049454e44ae426082')).toBe(true);
});

describe('the JPEG that leaves', () => {
  const segment = (marker: number, text: string) => Buffer.from([0xff, marker, 0, text.length + 2, ...Buffer.from(text)]);
  const body = Buffer.from([0xff, 0xda, 0, 4, 1, 2, 9, 9, 0xff, 0xd9]);
  it('has no application segment but a plain JFIF one, and no comment', () => {
    const jpeg = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe1, 'Exif secret'),
      segment(0xfe, 'secret'),
      segment(0xe2, 'ICC secret'),
      segment(0xdb, 'tables'),
      body,
    ]);
    const plain = Buffer.from(plainJpeg(new Uint8Array(jpeg)));
    expect(plain.toString('latin1')).not.toContain('secret');
    expect(plain.toString('latin1')).toContain('tables');
    expect(plain.toString('latin1', 6, 10)).toBe('JFIF');
  });
  it('is refused where it is not a plain JPEG', () => {
    expect(() => plainJpeg(new Uint8Array([1, 2, 3, 4]))).toThrow();
  });
});
