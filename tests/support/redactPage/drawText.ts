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
