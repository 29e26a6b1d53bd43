import { expect, it } from 'vitest';
import { contractSuite } from './contractSuite.ts';
import { createElectronHost } from './electronHost.ts';

contractSuite('Electron', createElectronHost);

it('says that it was started for the sample case, by its switch only', async () => {
  const plain = await createElectronHost();
  expect((await plain.host.info()).opensSample).toBe(false);
  plain.electron.fake.switches.set('sample', '');
  expect((await plain.host.info()).opensSample).toBe(true);
  await plain.dispose();
});
