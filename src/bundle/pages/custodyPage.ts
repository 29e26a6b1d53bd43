// The custody statement: what these files are, how they were made, how to see that they are unaltered. No hash, size, name or time
// of a source file: those would lead back to it.
import type { CaseJson } from './caseJson.ts';
import { escapeHtml } from './html.ts';

export interface CustodyFile {
  readonly path: string;
  readonly mediaType: string;
  readonly pages: number | undefined;
  readonly sha256: string;
}

export function custodyPage(
  file: CaseJson,
  files: readonly CustodyFile[],
  key: { readonly fingerprint: string; readonly line: string },
): string {
  const rows = files.map(
    ({ path, mediaType, pages, sha256 }) =>
      `<tr><td>${escapeHtml(path)}</td><td>${escapeHtml(mediaType)}</td><td>${pages ?? ''}</td><td><code>${sha256}</code></td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>Custody statement</title>
<style>
:root { color-scheme: light dark; }
body { margin: 2rem auto; max-width: 52rem; padding: 0 1rem; font: 16px/1.6 Georgia, serif; background: light-dark(#fffefc, #201e1c); color: light-dark(#24211e, #e8e5df); }
table { width: 100%; border-collapse: collapse; font: 13px/1.5 system-ui, sans-serif; }
th, td { text-align: start; vertical-align: top; padding: 6px 8px 6px 0; border-top: 1px solid light-dark(#e6e2db, #34312e); }
code { overflow-wrap: anywhere; }
@media print { body { margin: 0; } }
</style>
</head>
<body>
<h1>Custody statement</h1>
<p dir="auto">${escapeHtml(file.title)}</p>
<p>Sealed on ${escapeHtml(file.sealedAt)} for <span dir="auto">${escapeHtml(file.recipient)}</span> with Holdfast.</p>
<h2>What these files are</h2>
<p>Each file below is a rendition made for this bundle alone. The originals were not altered: the sender keeps every one as it was received,
in an encrypted vault, with a record of each step it went through. A PDF was drawn anew page by page as an image of its pages; what had
to be covered was painted over before the image was made, so that nothing lies under a box. Names of protected people were replaced by
labels such as <em>Witness 7</em>; the same label is the same person in the whole of this bundle, and in no other.</p>
<p>What was covered and what was left out is listed by place and reason in <a href="redaction-log.csv">redaction-log.csv</a>.</p>
<h2>Files</h2>
<table>
<thead><tr><th>File</th><th>Type</th><th>Pages</th><th>SHA-256 of this rendition</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<h2>How to check</h2>
<p>Every file of the bundle is listed with its SHA-256 and SHA-512 in the manifests of a BagIt bag (RFC 8493). The manifests are signed.
The key that signed has the fingerprint</p>
<p><strong><code>${escapeHtml(key.fingerprint)}</code></strong></p>
<p>Ask the sender to read this fingerprint to you by telephone or in person: a page in a bundle can be copied, a voice less easily. Then, in
the unpacked folder, <code>minisign -Vm tagmanifest-sha256.txt -P ${escapeHtml(key.line)}</code>, or open the bundle in Holdfast and
choose <em>Verify</em>.</p>
</body>
</html>
`;
}
