import { deflateSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nameFault, shownName } from '../../../src/bundle/zip/entryName.ts';
import { packZip, type ZipFile } from '../../../src/bundle/zip/packZip.ts';
import { readZip, type ZipFault } from '../../../src/bundle/zip/readZip.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
async function packed(...files: ZipFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await packZip(files);
  if (!zip.ok) throw new Error(zip.error.type);
  return zip.value.bytes;
}
async function placesOf(zip: Uint8Array): Promise<ZipFault['place'][]> {
  const reading = await readZip(zip);
  return reading.ok ? reading.value.faults.map(({ place }) => place) : [];
}
const at = (zip: Uint8Array, signature: string) => Buffer.from(zip).indexOf(signature);

describe('a hostile ZIP', () => {
  it('that climbs out of its folder is named', async () => {
    for (const name of [
      '../evil.txt',
      '/etc/passwd',
      'C:\\x.txt',
      'a/../../b',
      'a\\b',
      'photo\u202egnp.exe',
      'a\u0000b',
      'a/./b',
    ]) {
      expect(await placesOf(await packed({ name, bytes: bytesOf('x') })), shownName(name)).toContain('name');
      expect(nameFault(name)).not.toBeNull();
    }
    expect(nameFault('bundle/data/items/item-001.pdf')).toBeNull();
    expect(nameFault('bundle/ข้อมูล.txt')).toBeNull();
  });
  it('that holds one name twice, or in two spellings that a disk takes for one, is named', async () => {
    const file = (name: string) => ({ name, bytes: bytesOf(name) });
    expect(await placesOf(await packed(file('a.txt'), file('a.txt')))).toContain('twice');
    expect(await placesOf(await packed(file('a.txt'), file('A.TXT')))).toContain('twice');
    expect(await placesOf(await packed(file('\u00e9.txt'), file('e\u0301.txt')))).toContain('twice');
  });
  it('that holds a link is named', async () => {
    const zip = await packed({ name: 'a.txt', bytes: bytesOf('/etc/passwd') });
    new DataView(zip.buffer).setUint32(at(zip, 'PK\x01\x02') + 38, 0o120777 * 65_536, true);
    expect(await placesOf(zip)).toContain('link');
  });
  it('that hides bytes between, before or behind its files is named', async () => {
    const whole = await packed({ name: 'a.txt', bytes: bytesOf('a') }, { name: 'b.txt', bytes: bytesOf('b') });
    const behind = Buffer.concat([whole, Buffer.from('hidden')]);
    const before = Buffer.concat([Buffer.from('hidden'), whole]);
    expect(await placesOf(behind)).not.toEqual([]);
    expect((await readZip(before)).ok).toBe(false);
    const between = Buffer.concat([whole.subarray(0, 36), Buffer.from('hidden'), whole.subarray(36)]);
    expect((await readZip(between)).ok && (await placesOf(between)).length === 0).toBe(false);
  });
  it('that says one thing in its directory and another before the file is named', async () => {
    const zip = await packed({ name: 'a.txt', bytes: bytesOf('a') });
    zip.set(bytesOf('z'), 30);
    expect(await placesOf(zip)).toContain('fileHeader');
  });
  it('whose files share bytes is named', async () => {
    const zip = await packed({ name: 'a.txt', bytes: bytesOf('same') }, { name: 'b.txt', bytes: bytesOf('same') });
    const second = Buffer.from(zip).indexOf('PK\x01\x02', at(zip, 'PK\x01\x02') + 4);
    new DataView(zip.buffer).setUint32(second + 42, 0, true);
    expect(await placesOf(zip)).toContain('overlap');
  });
  it('that swells beyond what it declares is stopped there', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(50_000_000) }, { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(at(bomb, 'PK\x01\x02') + 24, 10, true);
    view.setUint32(22, 10, true);
    const reading = await readZip(bomb);
    expect(reading.ok && reading.value.files).toEqual([]);
    expect(await placesOf(bomb)).toContain('tooLarge');
  });
  it('that declares more than any bundle holds is not unpacked at all', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(1000) }, { level: 9 });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(at(bomb, 'PK\x01\x02') + 24, 0xfffffff0, true);
    view.setUint32(22, 0xfffffff0, true);
    expect(await placesOf(bomb)).toContain('tooLarge');
  });
  it('that is encrypted, or packed in a way nobody knows, is named', async () => {
    const zip = await packed({ name: 'a.txt', bytes: bytesOf('a') });
    zip[6] = 1;
    zip[at(zip, 'PK\x01\x02') + 8] = 1;
    expect(await placesOf(zip)).toContain('encrypted');
    const odd = zipSync({ 'a.txt': [deflateSync(bytesOf('aaaa')), { level: 0 }] });
    odd[8] = 99;
    odd[at(odd, 'PK\x01\x02') + 10] = 99;
    expect(await placesOf(odd)).toContain('compression');
  });
  it('of many files or more than plain ZIP holds is refused when packing', async () => {
    const none = new Uint8Array();
    const many = Array.from({ length: 65_535 }, (_, index) => ({ name: `${index}`, bytes: none }));
    expect(await packZip(many)).toEqual({ ok: false, error: { type: 'tooLarge' } });
  });
});
