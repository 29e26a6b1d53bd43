// The smallest PDFs that say given lines, one list a page: for tests that want a real file without a browser.
import { createHash } from 'node:crypto';

type Bytes = Uint8Array<ArrayBuffer>;
const latin1 = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

interface Made {
  readonly objects: string[];
  readonly kids: readonly number[];
}

function pagesOf(pages: readonly (readonly string[])[], extra = ''): Made {
  const objects: string[] = ['<< /Type /Catalog /Pages 2 0 R >>', '', '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>'];
  const kids = pages.map((lines) => {
    const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ');
    const at = objects.push(streamOf(`BT /F1 12 Tf 16 TL 72 770 Td ${shown} ET`));
    const resources = '/Resources << /Font << /F1 3 0 R >> >>';
    return objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${resources} /Contents ${at} 0 R ${extra} >>`);
  });
  return { objects, kids };
}
const streamOf = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

function written({ objects, kids }: Made, trailerParts = ''): Bytes {
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const trailer = `trailer << /Size ${size} /Root 1 0 R ${trailerParts} >>\nstartxref\n${file.length}\n%%EOF\n`;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}${trailer}`;
  return latin1(file);
}

/** Latin-1 lines in Times at 12 points on A4. */
export const smallPdf = (pages: readonly (readonly string[])[]): Bytes => written(pagesOf(pages));

/** Says that it has more pages than it holds: those after `good` are lost. */
export function tornPdf(pages: readonly (readonly string[])[], good: number): Bytes {
  const made = pagesOf(pages);
  return written({ ...made, kids: made.kids.map((kid, index) => (index < good ? kid : kid + 9000)) });
}

/** One page with a note in its margin and a form field that is filled in, as a reader's own program leaves them. */
export function notedPdf(lines: readonly string[], note: string, field: string): Bytes {
  const made = pagesOf([lines], '/Annots [6 0 R 7 0 R]');
  made.objects.push(`<< /Type /Annot /Subtype /Text /Rect [400 700 420 720] /Contents (${note}) /T (Malee) >>`);
  made.objects.push(`<< /Type /Annot /Subtype /Widget /FT /Tx /T (employee) /V (${field}) /Rect [72 600 300 620] /P 5 0 R >>`);
  made.objects[0] = '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [7 0 R] >> >>';
  return written(made);
}

const md5 = (...parts: readonly Uint8Array[]) =>
  new Uint8Array(parts.reduce((hash, part) => hash.update(part), createHash('md5')).digest());

/** RC4, which PDF 1.4 encrypts with. Weak, and still met every day. */
function rc4(key: Uint8Array, data: Uint8Array): Bytes {
  const box = Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number) => {
    [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Uint8Array.from(data, (byte) => {
    i = (i + 1) & 255;
    j = (j + (box[i] ?? 0)) & 255;
    swap(i, j);
    return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) & 255] ?? 0);
  });
}

const filler = Uint8Array.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A'.match(/../g) ?? [], (pair) =>
  Number.parseInt(pair, 16),
);
const padded = (password: string) => Uint8Array.from([...latin1(password), ...filler].slice(0, 32));
const hex = (bytes: Uint8Array) => `<${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
const fromBytes = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** Asks for a password before it shows anything (ISO 32000-1, 7.6.3, revision 2). */
export function encryptedPdf(pages: readonly (readonly string[])[], password: string): Bytes {
  const made = pagesOf(pages);
  const id = md5(latin1('a fixed id'));
  const owner = rc4(md5(padded(password)).slice(0, 5), padded(password));
  const permissions = Uint8Array.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padded(password), owner, permissions, id).slice(0, 5);
  for (const [index, object] of made.objects.entries()) {
    const content = /stream\n([\s\S]*)\nendstream$/.exec(object)?.[1];
    if (content === undefined) continue;
    const ofObject = md5(key, Uint8Array.from([index + 1, 0, 0, 0, 0])).slice(0, 10);
    made.objects[index] = streamOf(fromBytes(rc4(ofObject, latin1(content))));
  }
  const user = rc4(key, filler);
  const at = made.objects.push(`<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P -4 >>`);
  return written(made, `/Encrypt ${at} 0 R /ID [${hex(id)} ${hex(id)}]`);
}
