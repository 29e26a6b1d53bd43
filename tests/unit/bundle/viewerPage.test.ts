import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { viewerHtml } from '../../../src/bundle/viewerHtml.ts';

const between = (from: string, to: string) =>
  viewerHtml.slice(viewerHtml.indexOf(from) + from.length, viewerHtml.lastIndexOf(to));
const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

describe("the bundle's own page", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(viewerHtml)?.[1] ?? '';

  it('allows the one script and the one style that were built into it, and no network', () => {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${hashOf(between('<script type="module">', '</script>'))}'`);
    expect(policy).toContain(`'sha256-${hashOf(between('<style>', '</style>'))}'`);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|connect-src|\*/);
  });
  it('is one file with one place for its data', () => {
    expect(viewerHtml.match(/%holdfast-data%/g)).toHaveLength(1);
    expect(viewerHtml).not.toMatch(/<script[^>]+src=|<link[^>]+href="(?!data:,")/);
  });
  it('says nothing of the machine it was built on', () => {
    expect(viewerHtml).not.toMatch(/file:\/\/|\/home\/|\/work\/|[A-Z]:\\\\|sourceMappingURL|node_modules/);
  });
});
