// The sample case as files of this build: read from the app's own address, asked of nobody else.
import type { SampleCase, SampleShelf } from '../../actions/sample/sampleCase.ts';

const addresses = import.meta.glob<string>('../../../resources/sample-case/{case.json,files/*}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const byName = new Map(Object.entries(addresses).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]));

async function read(name: string): Promise<Response> {
  const address = byName.get(name);
  if (address === undefined) throw new Error('The sample has no such file');
  const response = await fetch(address);
  if (!response.ok) throw new Error('A file of the sample could not be read');
  return response;
}

export const sampleShelf: SampleShelf = {
  readCase: async () => (await (await read('case.json')).json()) as SampleCase,
  readFile: async (name) => (await read(name)).blob(),
};
