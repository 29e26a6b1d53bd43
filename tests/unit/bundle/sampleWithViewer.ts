import { buildBundle } from '../../../src/bundle/buildBundle.ts';
import { viewerHtml } from '../../../src/bundle/viewerHtml.ts';
import { sampleContents, sampleTools } from './sampleBundle.ts';

/** The sample bundle with the real page in it. */
export async function sampleWithViewer(): Promise<Uint8Array> {
  const bundle = await buildBundle(sampleContents('page'), await sampleTools('page', viewerHtml));
  if (!bundle.ok) throw new Error(bundle.error.type);
  return bundle.value.bytes;
}
