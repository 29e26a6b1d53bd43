import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import schema from '../../../resources/schemas/case-1.schema.json' with { type: 'json' };
import { buildBundle } from '../../../src/bundle/buildBundle.ts';
import { csv } from '../../../src/bundle/pages/csv.ts';
import { readZip } from '../../../src/bundle/zip/readZip.ts';
import { sampleBundle, sampleContents, sampleTools } from './sampleBundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-bundle-'));
const zip = join(folder, 'sample.zip');
const at = (...path: string[]) => join(folder, 'bundle', ...path);
const text = (...path: string[]) => readFileSync(at(...path), 'utf8');
const has = (tool: string) => spawnSync('which', [tool]).status === 0;

beforeAll(async () => {
  writeFileSync(zip, (await sampleBundle()).bytes);

  const reading = await readZip(readFileSync(zip));
  if (!reading.ok) throw new Error(reading.error.type);
  for (const { name, bytes } of reading.value.files) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the same case, policy and seed', () => {
  it('give the same bytes', async () => {
    expect(Buffer.from((await sampleBundle('a')).bytes).equals(Buffer.from((await sampleBundle('a')).bytes))).toBe(true);
  });
  it('with another seed have no id and no order in common', async () => {
    const cases = await Promise.all(
      ['a', 'b'].map(async (seed) => {
        const bundle = await buildBundle(sampleContents(seed), await sampleTools(seed));
        return bundle.ok ? Buffer.from(bundle.value.bytes).toString('latin1') : '';
      }),
    );
    const idsIn = (bundle: string) => new Set(bundle.match(/"id": "[A-Za-z0-9_-]{22}"/g));
    const orderIn = (bundle: string) => bundle.match(/"name": "Person \d"/g);
    expect(idsIn(cases[0] ?? '').size).toBeGreaterThan(10);
    expect([...idsIn(cases[0] ?? '')].filter((id) => idsIn(cases[1] ?? '').has(id))).toEqual([]);
    expect(orderIn(cases[0] ?? '')).toHaveLength(8);
    expect(orderIn(cases[0] ?? '')).not.toEqual(orderIn(cases[1] ?? ''));
  });
});

describe('the ZIP', () => {
  const bytes = () => readFileSync(zip);
  it('holds no time, owner, comment or extra field, and neutral names in order', () => {
    const view = bytes();
    const names: string[] = [];
    for (let from = view.indexOf('PK\x01\x02'); from >= 0; from = view.indexOf('PK\x01\x02', from + 4)) {
      expect(view.readUInt16LE(from + 12)).toBe(0);
      expect(view.readUInt16LE(from + 14)).toBe(0x21);
      expect([view.readUInt16LE(from + 30), view.readUInt16LE(from + 32), view.readUInt32LE(from + 38)]).toEqual([0, 0, 0]);
      names.push(view.toString('latin1', from + 46, from + 46 + view.readUInt16LE(from + 28)));
    }
    expect(names).toEqual(names.toSorted());
    expect(names.every((name) => /^bundle\/(data\/(items\/item-\d{3}\.\w+|[a-z1-9.-]+)|[a-z0-9.-]+)$/.test(name))).toBe(true);
    expect(view.subarray(-2).equals(Buffer.from([0, 0]))).toBe(true);
  });
  it.skipIf(!has('unzip'))('is sound to unzip', () => {
    expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected');
  });
  it.skipIf(!has('minisign'))('carries a signature that minisign takes', () => {
    const said = execFileSync('minisign', ['-Vm', at('tagmanifest-sha256.txt'), '-p', at('signing-key.pub')], {
      encoding: 'utf8',
    });
    expect(said).toContain('Signature and comment signature verified');
    expect(said).toContain('sealed 2025-06-03T10:20:30Z');
  });
  it.skipIf(!has('minisign'))('carries a signature that minisign refuses over other bytes', () => {
    const other = join(folder, 'other.txt');
    writeFileSync(other, `${text('tagmanifest-sha256.txt')} `);
    const status = spawnSync('minisign', [
      '-Vm',
      other,
      '-x',
      at('tagmanifest-sha256.txt.minisig'),
      '-p',
      at('signing-key.pub'),
    ]).status;
    expect(status).not.toBe(0);
  });
});

describe('the bag keeps RFC 8493', () => {
  const filesIn = (path: string): string[] =>
    readdirSync(at(path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(at().length + 1));
  const listed = (name: string) =>
    new Map(
      text(name)
        .split('\n')
        .filter(Boolean)
        .map((line) => [line.slice(line.indexOf('  ') + 2), line.slice(0, line.indexOf('  '))]),
    );

  it('declares version and encoding in exactly two lines', () => {
    expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });
  it.each(['sha256', 'sha512'])('lists every file of the payload once in the %s manifest, with its hash', (hash) => {
    const manifest = listed(`manifest-${hash}.txt`);
    expect([...manifest.keys()].toSorted()).toEqual(filesIn('data').toSorted());
    for (const [path, digest] of manifest)
      expect(
        createHash(hash)
          .update(readFileSync(at(path)))
          .digest('hex'),
      ).toBe(digest);
  });
  it.each(['sha256', 'sha512'])('lists every tag file but tag manifests and the signature in the %s tag manifest', (hash) => {
    const manifest = listed(`tagmanifest-${hash}.txt`);
    const tags = filesIn('.').filter((path) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'));
    expect([...manifest.keys()].toSorted()).toEqual(tags.toSorted());
    for (const [path, digest] of manifest)
      expect(
        createHash(hash)
          .update(readFileSync(at(path)))
          .digest('hex'),
      ).toBe(digest);
  });
  it('counts octets and files right, and says nothing about sender, recipient or case', () => {
    const sizes = filesIn('data').map((path) => readFileSync(at(path)).length);
    expect(text('bag-info.txt')).toBe(
      `Bag-Software-Agent: Holdfast\nBagging-Date: 2025-06-03\nPayload-Oxum: ${sizes.reduce((a, b) => a + b)}.${sizes.length}\n`,
    );
  });
});

describe('what is inside', () => {
  it('is a case.json that its own schema accepts, and the schema lies beside it', () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(JSON.parse(text('data', 'case.json'))), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(text('data', 'case-1.schema.json'))).toEqual(schema);
  });
  it('is refused by the schema as soon as a field too many leaves', () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
    const file = JSON.parse(text('data', 'case.json'));
    expect(validate({ ...file, sourceSha256: 'ab' })).toBe(false);
    expect(validate({ ...file, people: [{ ...file.people[0], birth: '1999' }] })).toBe(false);
  });
  it('cannot break out of the script element that carries it', () => {
    const page = text('data', 'index.html');
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).not.toContain('<img src=x>');
    const json = /<script type="application\/json" id="data">(.*)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(json).file.title).toBe('Moei River 2025 <script>alert(1)</script>');
    expect(text('data', 'custody.html')).toContain('Counsel for');
    expect(text('data', 'custody.html')).not.toContain('<script');
  });
  it('gives a spreadsheet no formula to run', () => {
    expect(text('data', 'people.csv')).toContain("'=cmd|calc,guard,no,");
    expect(csv(['a'], [['+1'], ['-2'], ['@x'], ['a,"b"\n']])).toBe(`a\r\n'+1\r\n'-2\r\n'@x\r\n"a,""b""\n"\r\n`);
  });
  it('logs what was covered and left out by place and reason', () => {
    const log = text('data', 'redaction-log.csv');
    expect(log).toMatch(/covered,items\/item-00\d\.pdf,1,protectedPerson,2\r\n/);
    expect(log).toContain('left out,statement,,consentWithdrawn,1\r\n');
  });
});

describe('npm run verify', () => {
  const verify = (...args: string[]) => spawnSync(process.execPath, ['src/verify.ts', ...args], { encoding: 'utf8' });
  it('says one true sentence and ends with 0 for the bundle as sealed', () => {
    const { stdout, status } = verify(zip);
    expect(stdout.split('\n')[0]).toMatch(/^These 17 files are exactly what was sealed by key [B-T-]{34} on 3 June 2025\.$/);
    expect(status).toBe(0);
    expect(verify(at()).status).toBe(0);
  });
  it('names the damaged file and ends with 1', () => {
    const bytes = readFileSync(zip);
    const from = bytes.indexOf('ผมไปถึง', bytes.indexOf('bundle/data/case.json'));
    bytes[from] = 0x41;
    const broken = join(folder, 'broken.zip');
    writeFileSync(broken, bytes);
    const { stdout, status } = verify(broken);
    expect(stdout).toMatch(/^This bundle is not as it was sealed: 1 file is damaged/);
    expect(stdout).toContain('damaged  data/case.json');
    expect(status).toBe(1);
  });
  it('takes only the key that was asked for', () => {
    expect(verify(zip, '--key', at('signing-key.pub')).status).toBe(0);
    const other = verify(zip, '--key', 'RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3');
    expect(other.stdout).toContain('It was not sealed by the key you gave.');
    expect(other.status).toBe(1);
  });
  it('is clear about input that is no bundle, and ends with 2', () => {
    expect(verify()).toMatchObject({ status: 2, stdout: '' });
    expect(verify(join(folder, 'nowhere.zip')).stderr).toContain('There is no such file.');
    expect(verify(at('bagit.txt')).stderr).toContain('This is not a ZIP file');
    expect(verify(at('data')).stderr).toContain('no bag');
    expect(verify(zip, '--key', 'nonsense')).toMatchObject({ status: 2 });
  });
});
