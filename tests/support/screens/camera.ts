// Takes the pictures of a list of screens, one after the other: what fails is told at the end and stops nothing else.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { palettePng } from './palettePng.ts';
import { desk, type Screen, type Size, type Theme } from './screen.ts';

export interface Camera {
  readonly take: (page: Page, screens: readonly Screen[], passphrase?: string) => Promise<void>;
  readonly failed: readonly string[];
  readonly taken: () => number;
}

export function createCamera(folder: string, wanted: (name: string) => boolean): Camera {
  const failed: string[] = [];
  let taken = 0;
  const take: Camera['take'] = async (page, screens, passphrase) => {
    for (const screen of screens.filter(({ name }) => wanted(name))) {
      const from = performance.now();
      try {
        await page.setViewportSize({ width: desk.width, height: desk.height });
        await screen.open(page);
        taken += await photograph(page, folder, screen);
        process.stdout.write(`${screen.name} ${((performance.now() - from) / 1000).toFixed(1)} s\n`);
        await screen.leave?.(page);
        if (passphrase) await clearTheDesk(page);
      } catch (error) {
        failed.push(`${screen.name}: ${String(error).split('\n').slice(0, 4).join(' ')}`);
        await page.emulateMedia({ colorScheme: 'light' });
        if (passphrase) await beginAgain(page, passphrase);
      }
    }
  };
  return { take, failed, taken: () => taken };
}

async function photograph(page: Page, folder: string, screen: Screen): Promise<number> {
  const { size = desk, themes = ['light', 'dark'] } = screen;
  const giveBack = await resized(page, size);
  await page.mouse.move(size.width - 3, size.height / 2);
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.evaluate(settled);
    writeFileSync(join(folder, fileName(screen.name, theme)), palettePng(await page.screenshot({ caret: 'initial' })));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await giveBack();
  return themes.length;
}

export const fileName = (name: string, theme: Theme): string => `${name}-${theme}.png`;

async function resized(page: Page, { width, height, zoom }: Size): Promise<() => Promise<void>> {
  await page.setViewportSize({ width, height });
  if (!zoom) return async () => undefined;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: zoom, mobile: false });
  return async () => {
    await session.send('Emulation.clearDeviceMetricsOverride');
    await session.detach();
  };
}

/** Fonts are there, nothing is on its way, and what was asked of the vault has been drawn. */
async function settled(): Promise<void> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  await pause(120);
  const end = performance.now() + 8000;
  while (document.querySelector('main [aria-busy="true"], main [role="progressbar"]:not([aria-valuenow])')) {
    if (performance.now() > end) break;
    await pause(60);
  }
  await document.fonts.ready;
  await Promise.all(
    document
      .getAnimations()
      .map((animation) => animation.finished.catch(() => undefined))
      .slice(0, 50),
  );
  await pause(180);
}

/** One pane, nothing floating: as the next screen expects it. */
async function clearTheDesk(page: Page): Promise<void> {
  const floating = page.locator('[role="dialog"], [role="menu"]');
  for (let turn = 0; turn < 3 && (await floating.first().isVisible()); turn += 1) await page.keyboard.press('Escape');
  const second = page.locator('section[data-side="beside"]');
  if (await second.isVisible()) await page.keyboard.press('Alt+w');
}

async function beginAgain(page: Page, passphrase: string): Promise<void> {
  await page.reload();
  await page.locator('input[type="password"]').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 60_000 });
  // What was open comes back a moment after the frame.
  await page.waitForTimeout(800);
  await clearTheDesk(page);
}
