/// <reference types="vite/client" />
// The bundle's own page as the build made it, without data (see viewer/viewerPlugin.ts).
import html from './viewer/main.ts?inline';

export const viewerHtml: string = html;
