// The app's own scheme: a standard, secure origin whose files come from the built app's folder and nowhere else.
import { protocol, type Session } from 'electron';
import { answer, securityHeaders } from './answer.ts';
import { isOwnAddress, scheme } from './origin.ts';

/** Must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

export function serveApp(session: Session, appFolder: string): void {
  session.protocol.handle(scheme, async ({ method, url }) => {
    if (!isOwnAddress(url)) return new Response(null, { status: 403, headers: securityHeaders });
    const { status, headers, body } = await answer(appFolder, method, pathOf(url));
    return new Response(body, { status, headers });
  });
}

/** The path as it came: `URL` would already have resolved the steps upwards that `answer` is to refuse. */
function pathOf(url: string): string {
  const path = /^[a-z]+:\/\/[^/?#]*([^?#]*)/i.exec(url)?.[1];
  return path || '/';
}
