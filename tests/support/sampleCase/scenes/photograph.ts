// Drawn scenes that stand for photographs: flat shapes with light, haze and grain, so that they read as pictures and nobody's face is in them.

/** Wraps a drawing in a sky-to-ground light, a soft vignette and film grain. */
export const photograph = (
  width: number,
  height: number,
  defs: string,
  body: string,
  options: { warm?: number } = {},
) => `<!doctype html>
<html><body style="margin:0;background:#000"><svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>${defs}
<radialGradient id="vignette" cx=".5" cy=".46" r=".75"><stop offset=".55" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".5"/></radialGradient>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  0 0 0 .55 0"/></filter>
<filter id="stain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".012 .05" numOctaves="4" seed="3"/><feColorMatrix values="0 0 0 0 .12  0 0 0 0 .1  0 0 0 0 .08  0 0 0 1.6 -.62"/></filter>
<filter id="soft"><feGaussianBlur stdDeviation="6"/></filter><filter id="softer"><feGaussianBlur stdDeviation="18"/></filter></defs>
${body}
<rect width="${width}" height="${height}" fill="#ff9a4d" opacity="${options.warm ?? 0.05}" style="mix-blend-mode:soft-light"/>
<rect width="${width}" height="${height}" fill="url(#vignette)"/>
<rect width="${width}" height="${height}" filter="url(#grain)" opacity=".13" style="mix-blend-mode:overlay"/>
</svg></body></html>`;

export const gradient = (id: string, stops: readonly (readonly [number, string])[], horizontal = false) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${horizontal ? 1 : 0}" y2="${horizontal ? 0 : 1}">${stops
    .map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`)
    .join('')}</linearGradient>`;

export const rect = (x: number, y: number, width: number, height: number, fill: string, extra = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${extra}/>`;

export const text = (x: number, y: number, size: number, fill: string, words: string, extra = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" ${extra}>${words}</text>`;

export const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

/** The same scatter at every build. */
export function scatter(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
