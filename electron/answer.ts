// Answers requests for the app's own files: the same paths, types and headers whether `app://` asks or the loopback server.
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export interface Answer {
  readonly status: 200 | 400 | 403 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** Nothing but the app's own files, no code from text, no frames, no forms; WebAssembly for keys, OCR and PDF decoders. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  // Mantine, TipTap and the page boxes write style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "media-src 'self' blob:",
  "connect-src 'self' blob: data:",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const deniedFeatures = ['camera', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'payment', 'midi'];

export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'permissions-policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

const refuse = (status: 400 | 403 | 404 | 405): Answer => ({
  status,
  headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8' },
  body: null,
});

/** `path` is the request's path as it came, still percent-encoded, without query. `root` is the folder of the built app. */
export async function answer(root: string, method: string, path: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  const segments = pathSegments(path);
  if (!segments) return refuse(400);
  const file = await fileInside(root, segments.length === 0 ? ['index.html'] : segments);
  if (file === null) return refuse(404);
  if (file === 'outside') return refuse(403);
  const body = await readFile(file).catch(() => null);
  if (!body) return refuse(404);
  const type = mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const headers = { ...securityHeaders, 'content-type': type, 'content-length': String(body.byteLength) };
  return { status: 200, headers, body: method === 'HEAD' ? null : new Uint8Array(body) };
}

/** Plain names only: nothing encoded that means a separator, a step upwards, a drive, a stream or a device. */
function pathSegments(path: string): readonly string[] | null {
  if (!path.startsWith('/')) return null;
  const encoded = path.slice(1).split('/');
  if (encoded.length === 1 && encoded[0] === '') return [];
  const segments = encoded.map(decoded);
  return segments.every((segment) => segment !== null && /^(?!\.)[^\\/:*?"<>|\p{Cc}]+(?<![. ])$/u.test(segment))
    ? (segments as string[])
    : null;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** The real place of the file, links followed; a link that leads out of the root is not followed. */
async function fileInside(root: string, segments: readonly string[]): Promise<string | 'outside' | null> {
  try {
    const [home, file] = await Promise.all([realpath(root), realpath(join(root, ...segments))]);
    return file.startsWith(home + sep) ? file : 'outside';
  } catch {
    return null;
  }
}
