// The page around the viewer's script and style: one file, no network, nothing runs that was not built with it.
export interface PageParts {
  readonly script: string;
  readonly style: string;
  /** Base64 of the SHA-256 of script and style. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** `file:` lets the page show the items beside it where it is opened from a folder; no origin on any network is named. */
const policy = ({ scriptHash, styleHash }: PageParts) =>
  [
    "default-src 'none'",
    `script-src 'sha256-${scriptHash}' 'wasm-unsafe-eval'`,
    `style-src 'sha256-${styleHash}'`,
    "img-src 'self' file: data:",
    "frame-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

export const pageShell = (parts: PageParts): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(parts)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>Case bundle</title>
<link rel="icon" href="data:,">
<style>${parts.style}</style>
</head>
<body>
<noscript><p>This page reads the bundle with JavaScript, on this machine alone. Without it, open <a href="case.json">case.json</a>,
the tables and the folder <a href="items/">items</a> beside it.</p></noscript>
<div id="page"></div>
<script type="application/json" id="data">"%holdfast-data%"</script>
<script type="module">${parts.script}</script>
</body>
</html>
`;
