import { expect, type Page, test } from '@playwright/test';
import { makeCase, makeRecord, makeVault, unlock } from '../support/vaultByHand.ts';

const chart = (page: Page) => page.getByRole('group', { name: 'Line of time' });
const mark = (page: Page, what: string) => chart(page).getByRole('button', { name: new RegExp(`^${what}`) });
const row = (page: Page, what: string) =>
  page.getByRole('grid', { name: 'Events in order' }).getByRole('row', { name: new RegExp(what) });

async function addEvent(page: Page, what: string, when: string): Promise<void> {
  await page.getByLabel('What happened', { exact: true }).fill(what);
  await page.getByLabel('When', { exact: true }).fill(when);
  await page.getByRole('button', { name: 'Add event' }).click();
  await expect(row(page, what)).toBeVisible();
}

test('events are written down, zoomed into, moved from and to by keys, and chosen in the chart and the table at once', async ({
  page,
}) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await page.keyboard.press('Alt+e');
  await expect(page.getByLabel('What happened', { exact: true })).toBeFocused();
  await addEvent(page, 'Crossed the river', 'about March 2023');
  await addEvent(page, 'Held in building four', 'from 20 Mar 2023 to 14 Feb 2025');
  await addEvent(page, 'Released at the bridge', '14 Feb 2025');
  await addEvent(page, 'Phone taken away', '');

  await expect(chart(page).getByRole('button', { name: 'Crossed the river, about March 2023. Not certain' })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Date not known' }).getByRole('button', { name: 'Phone taken away' }),
  ).toBeVisible();

  await mark(page, 'Released at the bridge').focus();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Released at the bridge')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(mark(page, 'Held in building four')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(mark(page, 'Crossed the river')).toBeFocused();
  await page.keyboard.press('End');
  for (let times = 0; times < 14; times += 1) await page.keyboard.press('+');
  await expect(chart(page).getByText(':00').first()).toBeVisible();
  await page.keyboard.press('0');
  await expect(page.getByRole('button', { name: 'Show everything (0)' })).toBeDisabled();

  await row(page, 'Crossed the river').click();
  await expect(mark(page, 'Crossed the river')).toHaveAttribute('aria-pressed', 'true');
});

test('the end of an exact date is drawn to another day, which one step takes back; a date is changed in its row', async ({
  page,
}) => {
  const { passphrase } = await makeVault(page);
  await makeCase(page, 'River case');
  await page.keyboard.press('Alt+8');
  await addEvent(page, 'Held in building four', 'from 1 Mar 2025 to 10 Mar 2025');
  await addEvent(page, 'Released at the bridge', '20 Mar 2025');
  await mark(page, 'Held in building four').click();
  const end = page.locator('[data-edge="end"]');
  const bar = await mark(page, 'Held in building four').boundingBox();
  const grip = await end.boundingBox();
  if (!bar || !grip) throw new Error('The chosen event has no ends to draw');
  const dayPx = bar.width / 10;
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + grip.width / 2 + 3 * dayPx, grip.y + grip.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(row(page, 'Held in building four')).toContainText('from 1 Mar 2025 to 13 Mar 2025');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Held in building four')).toContainText('from 1 Mar 2025 to 10 Mar 2025');

  await row(page, 'Released at the bridge')
    .getByRole('button', { name: /Change the date/ })
    .click();
  await page.getByLabel('Date', { exact: true }).fill('about April 2025');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Released at the bridge')).toContainText('about April 2025');

  await test.step('by keys alone it hangs on another event, and moves when that one does', async () => {
    await row(page, 'Released at the bridge')
      .getByRole('button', { name: /Change the date/ })
      .press('Enter');
    await expect(page.getByLabel('Date', { exact: true })).toBeFocused();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('How many')).toBeFocused();
    await page.keyboard.type('2');
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: 'Which event' })).toBeFocused();
    await page.keyboard.type('Held');
    await expect(page.getByRole('option', { name: 'Held in building four' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('earliest 15 Mar 2025, latest 24 Mar 2025')).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Released at the bridge')).toContainText('between 15 Mar 2025 and 24 Mar 2025');
    await row(page, 'Held in building four')
      .getByRole('button', { name: /Change the date/ })
      .click();
    await page.getByLabel('Date', { exact: true }).fill('from 1 Apr 2025 to 10 Apr 2025');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Released at the bridge')).toContainText('between 15 Apr 2025 and 24 Apr 2025');
    await page.keyboard.press('Control+z');
    await expect(row(page, 'Released at the bridge')).toContainText('between 15 Mar 2025 and 24 Mar 2025');
  });
  await page.keyboard.press('Control+l');
  await unlock(page, passphrase);
  await page.keyboard.press('Alt+8');
  await expect(row(page, 'Released at the bridge')).toContainText('between 15 Mar 2025 and 24 Mar 2025');
});

test('a point in time begins an event there, and lanes and filters go by who took part', async ({ page }) => {
  await makeVault(page);
  await makeCase(page, 'River case');
  await makeRecord(page, 'New person', 'Name', 'Dara Vannak');
  await page.keyboard.press('Alt+8');
  await addEvent(page, 'Crossed the river', '4 Mar 2025');
  await addEvent(page, 'Released at the bridge', '20 Mar 2025');
  const plane = await mark(page, 'Crossed the river').locator('xpath=ancestor::*[@data-scrolls]').boundingBox();
  if (!plane) throw new Error('The chart is not there');
  await page.mouse.dblclick(plane.x + plane.width / 2, plane.y + plane.height - 8);
  await expect(page.getByLabel('What happened', { exact: true })).toBeFocused();
  await expect(page.getByLabel('When', { exact: true })).toHaveValue(/^2025-03-1\d$/);
  await page.keyboard.type('Ransom asked');
  await page.keyboard.press('Enter');
  await expect(mark(page, 'Ransom asked')).toHaveAttribute('aria-pressed', 'true');

  await row(page, 'Crossed the river').getByRole('button', { name: 'Crossed the river', exact: true }).click();
  await page.getByLabel('Add a person').fill('Dara');
  await page.getByRole('option', { name: 'Dara Vannak' }).click();
  await expect(row(page, 'Crossed the river')).toContainText('Dara Vannak');
  await page.getByRole('button', { name: 'Close the second pane' }).click();

  await page.getByRole('combobox', { name: 'Lanes' }).click();
  await page.getByRole('option', { name: 'Lanes by person' }).click();
  await expect(chart(page).getByRole('group', { name: 'Dara Vannak' }).getByRole('button')).toHaveCount(1);
  await expect(chart(page).getByRole('group', { name: 'Nobody named' }).getByRole('button')).toHaveCount(2);

  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('combobox', { name: 'People' }).click();
  await page.getByRole('option', { name: 'Dara Vannak (1)' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 of 3 shown')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Remove the filter Dara Vannak' }).click();
  await expect(page.getByText('3 events')).toBeVisible();
});

test('the printed timeline names its case and its filter and holds the chart and every event', async ({ page }) => {
  // Chromium without a window prints nothing: what stands on the paper at that moment is kept instead.
  await page.addInitScript(() => {
    window.print = () => {
      const sheet = document.querySelector('[data-print-sheet]');
      const paper = sheet?.cloneNode(true) as HTMLElement | undefined;
      if (paper) document.body.append(paper);
    };
  });
  await makeVault(page);
  await makeCase(page, 'River case');
  await page.keyboard.press('Alt+8');
  await addEvent(page, 'Crossed the river', 'about March 2023');
  await addEvent(page, 'Phone taken away', '');
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();
  const paper = page.locator('body > [data-print-sheet]');
  await expect(paper).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(paper.getByRole('heading', { name: 'Timeline: River case' })).toBeVisible();
  await expect(paper.getByText('All 2 events, nothing filtered out')).toBeVisible();
  await expect(paper.getByRole('row')).toHaveCount(3);
  await expect(paper.locator('[data-mark]')).toHaveCount(1);
  await expect(page.getByRole('navigation', { name: 'Workspaces' })).toBeHidden();
});
