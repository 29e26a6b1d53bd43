// `npm test`: sets up, then every check there is. A failing step does not stop the next ones, so that the count is true.
//   --check     types, lint, format, layers, unit tests
//   --bench     the figures of docs/benchmarks.md
//   --long      longer runs of the tests that can run longer
//   --only=a,b  these steps only
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBuild } from '../electron/launch/build.mjs';
import { at, localNode, root } from '../electron/launch/places.mjs';
import { run, say } from '../electron/launch/run.mjs';
import { setUp } from '../electron/launch/setup.mjs';

const given = process.argv.slice(2);
const long = given.includes('--long');
const reports = mkdtempSync(join(tmpdir(), 'holdfast-reports-'));
const environment = { ...process.env, ...(long ? { HOLDFAST_LONG: '1' } : {}), NO_COLOR: '1' };

const tool = (path, ...args) => run(localNode(), [at('node_modules', path), ...args], { env: environment });
const counted = (...outcomes) => ({
  passed: outcomes.filter(Boolean).length,
  failed: outcomes.filter((good) => !good).length,
  skipped: 0,
});

function projects() {
  const folders = ['src', ...readdirSync(at('src')).map((name) => `src/${name}`), 'electron', 'tests'];
  return folders.map((folder) => at(folder, 'tsconfig.json')).filter((file) => existsSync(file));
}

const types = () =>
  counted(
    ...projects().map((project) => {
      const good = tool('typescript/bin/tsc', '-p', project);
      say(`${good ? 'ok    ' : 'FAILED'} ${relative(root, project)}`);
      return good;
    }),
  );

const lint = () => counted(tool('oxlint/bin/oxlint', '-c', at('.oxlintrc.json'), '--deny-warnings', 'src', 'electron', 'tests'));
const format = () =>
  counted(
    tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', 'src', 'electron', 'tests', 'electron.vite.config.ts'),
  );
const layers = () => counted(run(localNode(), [at('tests/layers/check.ts')], { env: environment }));
const build = () => counted(ensureBuild());

function vitest(...folders) {
  const report = join(reports, 'vitest.json');
  const good = tool(
    'vitest/vitest.mjs',
    'run',
    '-c',
    at('tests/vitest.config.ts'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...folders,
  );
  return fromReport(report, good, ({ testResults }) => {
    const tests = testResults.flatMap((file) => file.assertionResults.map(({ status }) => status));
    const count = (...names) => tests.filter((status) => names.includes(status)).length;
    // A file that could not even be read has no test in it to fail.
    const broken = testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
    );
    return {
      passed: count('passed'),
      failed: count('failed') + broken.length,
      skipped: count('pending', 'skipped', 'todo', 'disabled'),
    };
  });
}

function journeys() {
  const report = join(reports, 'playwright.json');
  const good = run(
    localNode(),
    [at('node_modules/@playwright/test/cli.js'), 'test', '-c', at('tests/playwright.config.ts'), '--reporter=list,json'],
    {
      env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    },
  );
  return fromReport(report, good, ({ stats, errors, suites }) => {
    for (const title of secondTries(suites)) say(`passed at the second try only, to be looked into: ${title}`);
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
  });
}

const secondTries = (suites = []) =>
  suites.flatMap(({ specs = [], suites: inner }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ file, title }) => `${file}: ${title}`),
    ...secondTries(inner),
  ]);

/** A runner that fails without a failed test in its report (or without a report) counts as one failure. */
function fromReport(file, good, read) {
  const counts = existsSync(file) ? read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
  return !good && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const checks = { types, lint, format, layers };
const steps = given.includes('--check')
  ? { ...checks, unit: () => vitest('tests/unit') }
  : { ...checks, build, tests: () => vitest(), journeys };

function runSteps() {
  const only = given
    .find((argument) => argument.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failed = [];
  for (const [name, step] of Object.entries(steps).filter(([title]) => !only || only.includes(title))) {
    say(`\n=== ${name} ===`);
    const start = Date.now();
    const counts = step();
    for (const kind of Object.keys(total)) total[kind] += counts[kind];
    if (counts.failed) failed.push(name);
    say(`--- ${name}: ${inWords(counts)} (${Math.round((Date.now() - start) / 1000)} s)`);
  }
  if (failed.length) say(`\nFailed: ${failed.join(', ')}`);
  say(`\n${inWords(total)}`);
  return total.failed === 0;
}

const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;

function bench() {
  return (
    ensureBuild() &&
    run(localNode(), [at('tests/bench/bench.ts'), ...given.filter((argument) => argument !== '--bench')], { env: environment })
  );
}

say('=== setup ===');
const good = setUp('test') && (given.includes('--bench') ? bench() : runSteps());
rmSync(reports, { recursive: true, force: true });
process.exitCode = good ? 0 : 1;
