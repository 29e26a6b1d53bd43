// One way to open a real Chromium for tests: Debian's or whatever CHROMIUM_PATH names, with its own network traffic off.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { databaseFeatures } from '../../electron/launch/databaseFeatures.mjs';

export const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
export const chromiumArguments = [
  `--enable-features=${databaseFeatures}`,
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** The older engine, which a browser that we did not start may still use. */
export const onLevelDb = [`--disable-features=${databaseFeatures.split(':')[0]}`];

/** A browser on a profile folder that stays, so that it can be closed, killed and opened again. */
export function openProfile(folder: string, extraArguments: readonly string[] = []): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath,
    chromiumSandbox: false,
    args: [...chromiumArguments, ...extraArguments],
  });
}

export function newProfileFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-profile-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
