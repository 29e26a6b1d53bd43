// Serves the built app to this machine only. The address never changes, because a browser keeps the vault by its address.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Answer, answer, securityHeaders } from '../answer.ts';

export const host = '127.0.0.1';
export const fixedPort = 47613;
export const addressOf = (port: number) => `http://${host}:${port}/`;

export interface Loopback {
  readonly root: string;
  readonly port: number;
  /** Digest of the sources that the app was built from. */
  readonly build: string;
  /** Known to this person's own start script only: it proves that this server is hers. */
  readonly token: string;
}

/** What the server answers to a challenge at `/.holdfast?challenge=…`: HMAC-SHA-256 over build and challenge, in hex. */
export const proofOf = (token: string, build: string, challenge: string) =>
  createHmac('sha256', token).update(`${build}\n${challenge}`).digest('hex');

export type ListenError = { readonly type: 'portInUse' } | { readonly type: 'failed' };

export function listen(loopback: Loopback): Promise<Server | ListenError> {
  const server = createServer((request, response) => void respond(loopback, request, response));
  server.on('upgrade', (_request, socket) => socket.destroy());
  return new Promise((resolve) => {
    server.once('error', (problem: NodeJS.ErrnoException) =>
      resolve({ type: problem.code === 'EADDRINUSE' ? 'portInUse' : 'failed' }),
    );
    server.listen(loopback.port, host, () => resolve(server));
  });
}

async function respond(loopback: Loopback, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = await toAnswer(loopback, request);
  response.writeHead(status, headers).end(body);
}

async function toAnswer(
  loopback: Loopback,
  request: IncomingMessage,
): Promise<Pick<Answer, 'headers' | 'body'> & { status: number }> {
  // Another name for this address is another origin, or a page of someone else's that points its name here.
  if (request.headers.host !== `${host}:${loopback.port}`) return { status: 421, headers: securityHeaders, body: null };
  const from = request.headers['sec-fetch-site'];
  if (from !== undefined && from !== 'none' && from !== 'same-origin')
    return { status: 403, headers: securityHeaders, body: null };
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  if (path === '/.holdfast') return proof(loopback, query);
  return answer(loopback.root, request.method ?? '', path);
}

function proof({ token, build }: Loopback, query: string): Pick<Answer, 'headers' | 'body'> & { status: number } {
  const challenge = new URLSearchParams(query).get('challenge') ?? '';
  if (!/^[0-9a-f]{32,128}$/.test(challenge)) return { status: 400, headers: securityHeaders, body: null };
  const text = JSON.stringify({ holdfast: build, proof: proofOf(token, build, challenge) });
  return {
    status: 200,
    headers: { ...securityHeaders, 'content-type': 'application/json' },
    body: new TextEncoder().encode(text),
  };
}
