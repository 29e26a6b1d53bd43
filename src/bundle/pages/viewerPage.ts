import type { CaseJson } from './caseJson.ts';
import { jsonForScript } from './html.ts';

/** Where the built page of src/bundle/viewer waits for its data. */
export const dataMark = '"%holdfast-data%"';

export interface ViewerData {
  readonly file: CaseJson;
  readonly key: { readonly fingerprint: string; readonly line: string };
}

/** The bundle's own page with its data inside. The data is text in a script element that no browser runs. */
export function viewerPage(viewerHtml: string, data: ViewerData): string {
  const { before, after } = aroundData(viewerHtml);
  return before + jsonForScript(data) + after;
}

/** The page's own text, the same in every bundle. */
export function aroundData(viewerHtml: string): { readonly before: string; readonly after: string } {
  const at = viewerHtml.indexOf(dataMark);
  if (at < 0 || viewerHtml.includes(dataMark, at + 1)) throw new Error('The viewer page has no single place for its data');
  return { before: viewerHtml.slice(0, at), after: viewerHtml.slice(at + dataMark.length) };
}
