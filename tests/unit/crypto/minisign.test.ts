// Signatures go both ways between us and the minisign tool.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBase64, utf8 } from '../../../src/crypto/encoding.ts';
import {
  createMinisignKeyPair,
  fingerprint,
  keyIdText,
  type MinisignKeyPair,
  minisign,
  parsePublicKey,
  parseSignature,
  publicKeyFile,
  publicKeyLine,
  verifyMinisign,
} from '../../../src/crypto/minisign.ts';
import { flipBit } from './hexBytes.ts';

/** Made with minisign 0.11: `minisign -S -t 'case 7, tier court' -c 'signed by the tool'`. */
const toolKey = `untrusted comment: minisign public key E0015BBA8D20F4E4
RWTk9CCNulsB4MfqDesvxyDYLcJBp7XquXBSqKz4IwlUcmc8OkRm9oI4
`;
const toolSignature = `untrusted comment: signed by the tool
RUTk9CCNulsB4AeSRZxM369Meayr/HwOanNGhbYxLouppZ8MSR/lfJ9wq2gZjzTODCdMcy3pjSOGakILdaQEodq50Ootvc307gk=
trusted comment: case 7, tier court
eJhbIg+o4VZfFMeN5zyDyloxfyx4Hzv5OaLQtQ+D2nhDbtEEUX9b9N6U8ggfiK1GSqIMytHugRUmOjWvwCMaBg==
`;
const toolLegacySignature = `untrusted comment: signature from minisign secret key
RWTk9CCNulsB4FUDcHYOydHh2UCoMK0RmJy5KdcbL7Uf7IC7Hb+iyTp37cLUfy0G5f9josMwt/WcCNuoEIGUTXIpUPaDzH5/Igo=
trusted comment: legacy
lFURA3qutqEA6rStyio0HMJZ7koqig+4oPIaFLjFwYt0j8wifAGE43kJMWIH/nGNtqFg88+pSc1Nr0TYv1P8Cg==
`;
const toolMessage = utf8('A bundle manifest\n');

describe('a minisign signature', () => {
  let key: MinisignKeyPair;
  let text: string;
  const message = utf8('data/index.html 0f\n');
  beforeAll(async () => {
    key = await createMinisignKeyPair();
    text = await minisign(key, message, { trusted: 'for the court' });
  });

  it('does not fit a changed file, another key, or another key id', async () => {
    for (let bit = 0; bit < message.length * 8; bit += 1)
      expect(await verifyMinisign(key, text, flipBit(message, bit))).toBeNull();
    expect(await verifyMinisign(await createMinisignKeyPair(), text, message)).toBeNull();
    expect(await verifyMinisign({ ...key, keyId: flipBit(key.keyId, 5) }, text, message)).toBeNull();
  });

  it('does not fit when anything but its untrusted comment was edited', async () => {
    const lines = text.split('\n');
    for (const at of [1, 2, 3]) {
      const line = lines[at] ?? '';
      for (let i = at === 2 ? 'trusted comment: '.length : 0; i < line.length; i += 1) {
        const edited = line.slice(0, i) + (line[i] === 'B' ? 'C' : 'B') + line.slice(i + 1);
        expect(await verifyMinisign(key, lines.with(at, edited).join('\n'), message)).toBeNull();
      }
    }
    expect(await verifyMinisign(key, lines.with(0, 'untrusted comment: anything').join('\n'), message)).not.toBeNull();
    expect(await verifyMinisign(key, `${text}one line more\n`, message)).toBeNull();
  });

  it('does not take noise, nor a signature of the older kind', async () => {
    fc.assert(
      fc.property(fc.string(), (noise) => {
        expect(parseSignature(noise)).toBeNull();
        expect(parsePublicKey(noise)).toBeNull();
      }),
    );
    expect(parseSignature(toolLegacySignature)).toBeNull();
  });

  it('says what it vouches for, and comes out the same each time', async () => {
    expect(await verifyMinisign(key, text, message)).toEqual({ trustedComment: 'for the court' });
    expect(await verifyMinisign(key, text.replaceAll('\n', '\r\n'), message)).toEqual({ trustedComment: 'for the court' });
    expect(await minisign(key, message, { trusted: 'for the court' })).toBe(text);
  });

  it('has comments of one line only', async () => {
    await expect(minisign(key, message, { trusted: 'two\nlines' })).rejects.toThrow();
    await expect(minisign(key, message, { trusted: 'x', untrusted: 'two\nlines' })).rejects.toThrow();
  });

  it('of the tool is verified, from its file and from its one line', async () => {
    for (const keyText of [toolKey, toolKey.split('\n')[1] ?? '']) {
      const parsed = parsePublicKey(keyText);
      if (parsed === null) throw new Error('the public key of the tool was not read');
      expect(keyIdText(parsed.keyId)).toBe('E0015BBA8D20F4E4');
      expect(publicKeyFile(parsed)).toBe(toolKey);
      expect(await verifyMinisign(parsed, toolSignature, toolMessage)).toEqual({ trustedComment: 'case 7, tier court' });
    }
  });

  it('belongs to a key that people can compare by voice', async () => {
    expect(await fingerprint(key)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await fingerprint(key)).not.toBe(await fingerprint(await createMinisignKeyPair()));
    expect(parsePublicKey(publicKeyFile(key))).toEqual({ keyId: key.keyId, publicKey: key.publicKey });
    expect(parsePublicKey(toBase64(new Uint8Array(42)))).toBeNull();
  });
});

const isToolThere = spawnSync('minisign', ['-v']).status === 0;
if (!isToolThere) process.stdout.write('Skipped: agreement with the minisign tool, which is not installed here\n');

describe.skipIf(!isToolThere)('the minisign tool', () => {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-minisign-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string) => join(folder, name);
  const verifies = (args: readonly string[]) => spawnSync('minisign', ['-V', ...args]).status === 0;

  it('verifies what we sign, and refuses it once a byte is changed', async () => {
    const key = await createMinisignKeyPair();
    const message = utf8('manifest-sha256.txt ខ្មែរ\n');
    writeFileSync(at('ours'), message);
    writeFileSync(at('ours.minisig'), await minisign(key, message, { trusted: 'bundle 3 ခရီး' }));
    writeFileSync(at('ours.pub'), publicKeyFile(key));
    expect(verifies(['-H', '-p', at('ours.pub'), '-m', at('ours')])).toBe(true);
    expect(verifies(['-P', publicKeyLine(key), '-m', at('ours')])).toBe(true);
    const comment = execFileSync('minisign', ['-V', '-Q', '-p', at('ours.pub'), '-m', at('ours')], { encoding: 'utf8' });
    expect(comment.trim()).toBe('bundle 3 ခရီး');
    writeFileSync(at('ours'), flipBit(message, 9));
    expect(verifies(['-p', at('ours.pub'), '-m', at('ours')])).toBe(false);
  });

  it('signs what we verify', async () => {
    const message = utf8('from the tool\n');
    writeFileSync(at('theirs'), message);
    execFileSync('minisign', ['-G', '-W', '-f', '-p', at('tool.pub'), '-s', at('tool.key')]);
    execFileSync('minisign', ['-S', '-s', at('tool.key'), '-m', at('theirs'), '-t', 'seen']);
    const key = parsePublicKey(readFileSync(at('tool.pub'), 'utf8'));
    const signature = readFileSync(at('theirs.minisig'), 'utf8');
    expect(key && (await verifyMinisign(key, signature, message))).toEqual({ trustedComment: 'seen' });
    expect(key && (await verifyMinisign(key, signature, utf8('from someone\n')))).toBeNull();
  });
});
