// The shipped sample case as it lies on disk.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SampleCase, SampleShelf } from '../../../src/actions/sample/sampleCase.ts';

const folder = resolve(import.meta.dirname, '../../../resources/sample-case');

export const readSampleCase = () => JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as SampleCase;
export const readSampleFile = (name: string) => new Uint8Array(readFileSync(join(folder, 'files', name)));

export const diskShelf: SampleShelf = {
  readCase: async () => readSampleCase(),
  readFile: async (name) => new Blob([readSampleFile(name)]),
};
