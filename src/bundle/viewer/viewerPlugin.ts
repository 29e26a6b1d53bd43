// A Vite plugin: `import html from '…/viewer/main.ts?inline'` gives the bundle's own page as one string, script and style inside,
// each named by its hash in the page's content security policy.
import { build, type Plugin, type Rolldown } from 'vite';
import { pageShell } from './pageShell.ts';

const asked = 'viewer/main.ts?inline';

export function viewerPlugin(): Plugin {
  return {
    name: 'holdfast-bundle-viewer',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(asked)) return null;
      const found = await this.resolve(source.replace('?inline', ''), importer, { skipSelf: true });
      return found && `${found.id}?inline`;
    },
    async load(id) {
      if (!id.endsWith(asked)) return null;
      return `export default ${JSON.stringify(await buildPage(id.replace('?inline', '')))};`;
    },
  };
}

async function buildPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: entry.slice(0, entry.lastIndexOf('/')),
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    build: {
      write: false,
      target: ['es2022', 'chrome100', 'firefox102', 'safari16'],
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'es', codeSplitting: false } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const script = inline(output.find((part) => part.type === 'chunk')?.code, 'script');
  const style = inline(output.find((part) => part.type === 'asset')?.source.toString(), 'style');
  return pageShell({ script, style, scriptHash: await hashOf(script), styleHash: await hashOf(style) });
}

/** Text that stands inside an element and cannot end it. */
function inline(text: string | undefined, element: string): string {
  if (text === undefined || new RegExp(`</${element}|<!--`, 'i').test(text))
    throw new Error(`The viewer's ${element} cannot stand inside a page`);
  return text;
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
