// Journeys in a real Chromium against the built app as `npm start` serves it: the same server, headers and policy.
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from '../electron/launch/browser.mjs';
import { databaseFeatures } from '../electron/launch/databaseFeatures.mjs';
import { localNode } from '../electron/launch/places.mjs';

const root = resolve(import.meta.dirname, '..');
const port = Number(process.env.HOLDFAST_TEST_PORT ?? 47_620);
const baseURL = `http://127.0.0.1:${port}/`;
const executablePath = findBrowser();

export default defineConfig({
  testDir: import.meta.dirname,
  // A screen that a loaded machine kept waiting may be walked once more, and is named at the end. What proves that nothing
  // leaks and nothing is lost has one try: once in a hundred is too often.
  projects: [
    { name: 'screens', testMatch: 'e2e/**/*.spec.ts', testIgnore: 'e2e/redact/**', retries: 1 },
    { name: 'proofs', testMatch: ['e2e/redact/**/*.spec.ts', 'vault/**/*.e2e.ts'], retries: 0 },
  ],
  outputDir: resolve(root, 'test-results'),
  timeout: 120_000,
  workers: 2,
  forbidOnly: true,
  reporter: 'list',
  webServer: {
    command: `"${localNode()}" "${resolve(root, 'electron/launch/open.ts')}" --no-window --port=${port}`,
    // Answers whether the app is built or not.
    url: `${baseURL}.holdfast`,
    env: { HOLDFAST_FOLDER: resolve(root, 'test-results/own') },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 3_000 },
  },
  use: {
    baseURL,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      chromiumSandbox: false,
      args: [
        `--enable-features=${databaseFeatures}`,
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    },
  },
});
