// axe finds nothing on any screen with the sample case open: light from left to right, dark from right to left.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type SampleScreen, screensOfMaterial, screensOfRecords, screensOver } from '../support/sampleScreens.ts';
import { makeVault } from '../support/vaultByHand.ts';

test.describe.configure({ mode: 'parallel', timeout: 400_000 });

const looks = [
  { colorScheme: 'light', direction: 'ltr' },
  { colorScheme: 'dark', direction: 'rtl' },
] as const;

async function barriers(page: Page): Promise<readonly string[]> {
  // Tooltips and lists of choices stand beside the landmarks, tied to their field by ARIA: `region` does not know them.
  const { violations } = await new AxeBuilder({ page }).disableRules('region').analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** Colours that fade from one theme to the other are not looked at half way. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

async function expectNoBarriers(page: Page, where: string): Promise<void> {
  for (const { colorScheme, direction } of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
    await settled(page);
    expect.soft(await barriers(page), `${where}, ${colorScheme}, ${direction}`).toEqual([]);
  }
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
}

/** At 200 % zoom of a small screen: nothing hangs out of the window, and the screen's own work has room. */
async function expectUsableZoomed(page: Page, where: string): Promise<void> {
  await page.setViewportSize({ width: 720, height: 450 });
  const room = await page.evaluate(() => ({
    wider: document.documentElement.scrollWidth - innerWidth,
    taller: document.documentElement.scrollHeight - innerHeight,
    work: document.querySelector('[data-pane-body]')?.clientHeight ?? 0,
  }));
  expect.soft(room.wider, `${where} is wider than the window`).toBeLessThanOrEqual(0);
  expect.soft(room.taller, `${where} is taller than the window`).toBeLessThanOrEqual(0);
  expect.soft(room.work, `${where} has room to work`).toBeGreaterThan(240);
  await page.setViewportSize({ width: 1280, height: 720 });
}

/** Closes what stands over the screen, so that the next one can be asked for. */
async function leave(page: Page): Promise<void> {
  for (const _ of [1, 2]) await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function walk(page: Page, screens: readonly SampleScreen[], after?: (page: Page) => Promise<void>): Promise<void> {
  const broken: string[] = [];
  page.on('pageerror', (error) => void broken.push(error.message));
  await makeVault(page);
  await page.getByRole('button', { name: 'Look round in a sample case' }).click();
  await expect(page.getByRole('heading', { name: /^Sample/, level: 1 })).toBeVisible({ timeout: 60_000 });
  for (const screen of screens) {
    await test.step(screen.name, async () => {
      await screen.open(page);
      await expectNoBarriers(page, screen.name);
      await expectUsableZoomed(page, screen.name);
      await after?.(page);
    });
  }
  expect(broken).toEqual([]);
}

test('records, statements and the way in bar nobody', async ({ page }) => walk(page, screensOfRecords));

test('dialogs, consent and the wizard bar nobody', async ({ page }) => walk(page, screensOver, leave));

test('items, time, search and what leaves bar nobody', async ({ page }) => walk(page, screensOfMaterial));
