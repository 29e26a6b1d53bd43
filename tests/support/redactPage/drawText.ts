import type { Page } from '@playwright/test';
import type { RasterText } from '../../fixtures/redact/canaries.ts';

/** Black words on white, drawn by the browser. */
export async function drawText(page: Page, text: string, sizePx = 40): Promise<RasterText> {
  const drawn = await page.evaluate(
    ([words, size]) => {
      const canvas = new OffscreenCanvas(words.length * size * 0.7 + 40, size * 2);
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.fillStyle = '#000';
      pen.font = `${size}px sans-serif`;
      pen.fillText(words, 20, size * 1.35);
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      return {
        width: canvas.width,
        height: canvas.height,
        pixels: Array.from({ length: data.length / 4 }, (_, i) => data[i * 4] ?? 255),
      };
    },
    [text, sizePx] as const,
  );
  return { ...drawn, pixels: Uint8Array.from(drawn.pixels) };
}

/** Lines of black words on white as a picture file, turned clockwise by `angle`. */
export async function picture(
  page: Page,
  lines: readonly string[],
  type: 'image/png' | 'image/jpeg' | 'image/webp',
  angle: 0 | 90 | 180 | 270 = 0,
  sizePx = 40,
): Promise<Uint8Array> {
  const bytes = await page.evaluate(
    async ([words, mediaType, degrees, size]) => {
      const [width, height] = [size * 18, size * (words.length * 1.6 + 1)];
      const level = degrees % 180 === 0;
      const canvas = new OffscreenCanvas(level ? width : height, level ? height : width);
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.translate(canvas.width / 2, canvas.height / 2);
      pen.rotate((degrees * Math.PI) / 180);
      pen.translate(-width / 2, -height / 2);
      pen.fillStyle = '#000';
      pen.font = `${size}px sans-serif`;
      words.forEach((text, i) => pen.fillText(text, size, size * (1.6 * i + 1.5)));
      const blob = await canvas.convertToBlob({ type: mediaType, quality: 0.92 });
      return Array.from(new Uint8Array(await blob.arrayBuffer()));
    },
    [lines, type, angle, sizePx] as const,
  );
  return Uint8Array.from(bytes);
}
