// `npm run verify -- BUNDLE.zip [--key KEY]`: checks a bundle in the terminal, with Node's own crypto and nothing of the app.
// Ends with 0 when every byte is as sealed, 1 when it is not, 2 when there is no bundle to check.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { VerifyPrimitives } from './bundle/verify/primitives.ts';
import type { NotABundle, Verdict } from './bundle/verify/verdict.ts';
import { faultWords, notABundleWords, stateWords, verdictSentence } from './bundle/verify/verdictWords.ts';
import { verifyBundle, verifyFolder } from './bundle/verifyBundle.ts';
import { parsePublicKey, publicKeyLine } from './crypto/minisignText.ts';
import type { Result } from './domain/result.ts';

/** Ed25519 SubjectPublicKeyInfo (RFC 8410) up to the key. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');
const hashWith = (name: string) => (bytes: Uint8Array) => createHash(name).update(bytes).digest();
const primitives: VerifyPrimitives = {
  hashes: { sha256: hashWith('sha256'), sha512: hashWith('sha512') },
  blake2b512: hashWith('blake2b512'),
  verifyEd25519(signature, bytes, publicKey) {
    try {
      const key = createPublicKey({ key: Buffer.concat([spkiHead, publicKey]), format: 'der', type: 'spki' });
      return verify(null, bytes, key, signature);
    } catch {
      return false;
    }
  },
};

const usage = `Usage: npm run verify -- BUNDLE.zip [--key KEY]
  BUNDLE.zip  the bundle as received, or the folder it was unpacked to
  --key KEY   the sender's public key (the line that begins with RW, or its file): only this key counts`;

process.exitCode = await main(process.argv.slice(2));

async function main(given: string[]): Promise<0 | 1 | 2> {
  const asked = readArguments(given);
  if (asked === null) return say(2, usage);
  if (!existsSync(asked.path)) return say(2, 'There is no such file.', usage);
  const wanted = asked.key === undefined ? null : readKey(asked.key);
  if (asked.key !== undefined && wanted === null) return say(2, 'This is not a minisign public key.', usage);
  const answer = await read(asked.path);
  if (!answer.ok) return say(2, notABundleWords[answer.error.type]);
  return show(answer.value, wanted);
}

function readArguments(given: string[]): { readonly path: string; readonly key: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({ args: given, options: { key: { type: 'string' } }, allowPositionals: true });
    const [path, ...more] = positionals;
    return path === undefined || more.length > 0 ? null : { path, key: values.key };
  } catch {
    return null;
  }
}

function readKey(text: string): string | null {
  const key = parsePublicKey(existsSync(text) ? readFileSync(text, 'utf8') : text);
  return key && publicKeyLine(key);
}

async function read(path: string): Promise<Result<Verdict, NotABundle>> {
  if (!statSync(path).isDirectory()) return verifyBundle(new Uint8Array(readFileSync(path)), primitives);
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(path, file).split(sep).join('/'), read: () => readFileSync(file) }));
  return verifyFolder(files, primitives);
}

function show(verdict: Verdict, wanted: string | null): 0 | 1 {
  const signer = 'key' in verdict.signature ? verdict.signature.key : null;
  const another = wanted !== null && signer?.line !== wanted;
  say(0, verdictSentence(verdict));
  if (another) say(0, 'It was not sealed by the key you gave.');
  const odd = verdict.files.filter(({ state }) => state.kind !== 'intact');
  const rows = [...odd, ...verdict.files.filter(({ state }) => state.kind === 'intact')].map(
    ({ path, state }) => [stateWords(state), path] as const,
  );
  const width = Math.max(...rows.map(([state]) => state.length));
  say(0, '', ...rows.map(([state, path]) => `  ${state.padEnd(width)}  ${path}`));
  if (verdict.faults.length > 0) {
    say(
      0,
      '',
      'The ZIP itself:',
      ...verdict.faults.map(({ file, place }) => `  ${file === null ? '' : `${file}: `}${faultWords[place]}`),
    );
  }
  if (signer) {
    say(0, '', `Key ${signer.keyId}  ${signer.line}`);
    if (wanted === null)
      say(0, `Compare the fingerprint ${signer.fingerprint} with the sender's, by another way than this bundle came.`);
  }
  return verdict.kind === 'exact' && !another ? 0 : 1;
}

function say<Code extends 0 | 1 | 2>(code: Code, ...lines: string[]): Code {
  (code === 2 ? process.stderr : process.stdout).write(`${lines.join('\n')}\n`);
  return code;
}
