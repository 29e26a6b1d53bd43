// Who answers at Holdfast's port already: this person's own server, or somebody else?
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { addressOf, proofOf } from './loopback.ts';
import { ownFolder } from './places.mjs';

const tokenFile = (port: number) => join(ownFolder(), `server-token-${port}`);

export const newToken = () => randomBytes(32).toString('hex');

/** Keeps the server's secret where only this account can read it. */
export function keepToken(port: number, token: string): void {
  mkdirSync(ownFolder(), { recursive: true, mode: 0o700 });
  rmSync(tokenFile(port), { force: true });
  writeFileSync(tokenFile(port), token, { mode: 0o600, flag: 'wx' });
}

function readToken(port: number): string | null {
  try {
    return readFileSync(tokenFile(port), 'utf8');
  } catch {
    return null;
  }
}

export type Running = { readonly kind: 'ours'; readonly build: string } | { readonly kind: 'stranger' };

/** Only a server that knows our token is ours; anyone can claim a build. */
export async function whoAnswers(port: number): Promise<Running> {
  const token = readToken(port);
  if (token === null) return { kind: 'stranger' };
  const challenge = randomBytes(32).toString('hex');
  const said = await get(`${addressOf(port)}.holdfast?challenge=${challenge}`);
  const { holdfast: build, proof } = parsed(said);
  return typeof build === 'string' && proof === proofOf(token, build, challenge) ? { kind: 'ours', build } : { kind: 'stranger' };
}

function parsed(text: string | null): { holdfast?: unknown; proof?: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

const longestAnswer = 4096;

function get(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    const asked = request(address, { timeout: 3_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
        if (text.length > longestAnswer) asked.destroy();
      });
      response.on('end', () => resolve(text));
      response.on('error', () => resolve(null));
      response.on('close', () => resolve(null));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(null));
    asked.end();
  });
}
