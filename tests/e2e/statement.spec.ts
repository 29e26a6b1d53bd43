// The statement as it is written: two columns that hold together, what is made of a passage, and nothing lost on the way.
import { type CDPSession, expect, type Locator, type Page, test } from '@playwright/test';
import { makeCase, makeVault, unlock } from '../support/vaultByHand.ts';

const original = (page: Page) => page.getByRole('textbox', { name: /^Statement/ });
const translation = (page: Page) => page.getByRole('textbox', { name: /^Translation/ });
const margin = (page: Page) => page.getByRole('complementary', { name: 'Made from this text' });
const saved = (page: Page) => expect(page.getByText('Saved', { exact: true }).last()).toBeVisible();

async function startInterview(page: Page, languages?: { readonly spoken: string; readonly translated: string }) {
  const { passphrase } = await makeVault(page);
  await makeCase(page, 'Moei River 2025');
  await page.keyboard.press('Alt+i');
  await expect(page.getByRole('textbox', { name: /^Statement/ })).toBeVisible();
  if (languages) {
    await choose(page, 'Spoken in', languages.spoken);
    await choose(page, 'Translated to', languages.translated);
    await expect(translation(page)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Put this aside' }).click();
  return passphrase;
}

async function choose(page: Page, label: string, name: string) {
  const field = page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first();
  await field.click();
  await field.fill(name);
  await page.getByRole('option', { name, exact: true }).click();
}

/** Selects words of a text as a mouse does over them. */
async function select(text: Locator, words: string) {
  await text.evaluate((field, wanted) => {
    const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      (field as HTMLElement).focus();
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error('These words are not in the text');
  }, words);
}

const topOf = (locator: Locator) => locator.evaluate((element) => Math.round(element.getBoundingClientRect().top));

test('a Burmese statement and its English translation stand paragraph by paragraph, and a kill loses nothing', async ({
  page,
  context,
}) => {
  const passphrase = await startInterview(page, { spoken: 'Burmese', translated: 'English' });
  await original(page).click();
  await page.keyboard.insertText('ကျွန်မ မတ်လမှာ ဂိတ်သုံးကို ရောက်တယ်။');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('မန်နေဂျာက ကျွန်မရဲ့ ပတ်စပို့ကို ယူသွားပြီး ဘယ်တော့မှ ပြန်မပေးဘူး။');
  await expect(page.getByText('2 of 2 paragraphs not translated')).toBeVisible();

  await test.step('Alt and an arrow go across, and a name makes its record', async () => {
    await page.keyboard.press('Alt+ArrowRight');
    await expect(translation(page)).toBeFocused();
    await page.keyboard.type('The manager of @Kings Park');
    await page.getByRole('option', { name: /New compound “Kings Park”/ }).click();
    await page.keyboard.type('took my passport and never gave it back.');
    await expect(page.getByText('1 of 2 paragraphs not translated')).toBeVisible();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.type('I arrived at gate three in March.');
    await expect(page.getByText(/paragraphs not translated/)).toBeHidden();
    await expect(translation(page).locator('p').nth(0)).toHaveText('I arrived at gate three in March.');
    await expect(translation(page).locator('p').nth(1)).toHaveText(/^The manager of Kings Park took/);
  });

  await test.step('a paragraph split in the original leaves its partner beside it, and the rows stay level', async () => {
    const excerpt = page.getByRole('button', { name: 'Excerpt', exact: true });
    await select(original(page), 'ရောက်တယ်။');
    await expect(excerpt).toHaveAttribute('aria-disabled', 'false');
    await page.keyboard.press('ArrowRight');
    await expect(excerpt).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('ညဘက်မှာ မြစ်ကို ဖြတ်တယ်။');
    await expect(page.getByText('1 of 3 paragraphs not translated')).toBeVisible();
    await expect(translation(page).locator('p').nth(2)).toHaveText(/^The manager of Kings Park took/);
    // Room is given in whole px: half a pixel on either side is level.
    await expect
      .poll(async () =>
        Math.abs((await topOf(original(page).locator('p').nth(2))) - (await topOf(translation(page).locator('p').nth(2)))),
      )
      .toBeLessThanOrEqual(1);
  });

  await test.step('killed in the middle of a word, all of it is there again', async () => {
    await page.keyboard.press('Alt+ArrowRight');
    await page.keyboard.type('At night we crossed the riv');
    await page.waitForFunction(
      () => document.querySelectorAll('.ProseMirror')[1]?.textContent?.includes('crossed the riv') === true,
    );
    await expect(page.getByText('Saving…').last()).toBeVisible();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    const session: CDPSession = await context.newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
    const again = await context.newPage();
    await again.goto('./');
    await unlock(again, passphrase);
    await again.keyboard.press('Alt+3');
    await again.getByText('Untitled interview').click();
    await expect(translation(again)).toContainText('At night we crossed the riv');
    await expect(original(again)).toContainText('ညဘက်မှာ မြစ်ကို ဖြတ်တယ်။');
    await again.keyboard.press('Alt+5');
    await expect(again.getByRole('main').getByText('Kings Park')).toBeVisible();
  });
});

test('a passage is coded, asked about, linked and answered; edits and undo keep it', async ({ page }) => {
  await startInterview(page);
  await original(page).click();
  await page.keyboard.type('The manager kept my passport in a drawer. I asked for it twice.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('He said his name was Lim.');

  await test.step('codes: present and not asked stand side by side, nothing is concluded', async () => {
    await select(original(page), 'kept my passport in a drawer');
    await page.keyboard.press('Control+Shift+X');
    const dialog = page.getByRole('dialog', { name: 'What this passage shows' });
    await dialog.getByRole('textbox', { name: 'Find a code' }).fill('identity');
    await dialog.getByRole('radiogroup', { name: 'Retention of identity documents' }).getByText('Present').click();
    await dialog.getByRole('textbox', { name: 'Find a code' }).fill('criminality');
    await dialog
      .getByRole('radiogroup', { name: /^Forced criminality/ })
      .getByText('Not asked')
      .click();
    await dialog.getByRole('textbox', { name: 'Find a code' }).fill('Passport drawer');
    await dialog.getByRole('button', { name: 'Add “Passport drawer” to this case' }).click();
    await expect(dialog.getByRole('radiogroup', { name: 'Passport drawer' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Keep 3 codes' }).click();
    await expect(margin(page)).toContainText('Retention of identity documents');
    await expect(margin(page)).toContainText('Not asked');
    await expect(margin(page)).toContainText('Passport drawer');
  });

  await test.step('a question waits in the margin and on Home', async () => {
    await select(original(page), 'I asked for it twice');
    await page.keyboard.press('Control+Shift+Y');
    await page.getByRole('textbox', { name: 'What to ask' }).fill('Who else was in the room?');
    await page.keyboard.press('Enter');
    await expect(margin(page)).toContainText('Who else was in the room?');
    await page.keyboard.press('Alt+1');
    await page.getByRole('button', { name: '1 question to ask' }).click();
    await expect(page.getByText('Who else was in the room?')).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
  });

  await test.step('words put in before and inside a passage go with it', async () => {
    await original(page).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('In May. ');
    await select(original(page), 'my passport');
    await page.keyboard.type('our passports');
    await saved(page);
    await page.keyboard.press('Alt+1');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(original(page).locator('[data-passage="coded"]')).toHaveText('kept our passports in a drawer');
  });

  await test.step('the answer ticks the question off', async () => {
    await select(original(page), 'He said his name was Lim');
    await margin(page).getByRole('button', { name: 'Tick off with the selection' }).click();
    await expect(margin(page).getByRole('button', { name: 'Show the answer' })).toBeVisible();
    await page.keyboard.press('Alt+1');
    await expect(page.getByRole('button', { name: '1 question to ask' })).toBeHidden();
    await page.keyboard.press('Alt+ArrowLeft');
  });
});

test('find and replace work in both columns, and all that was replaced comes back with one undo', async ({ page }) => {
  await startInterview(page, { spoken: 'Thai', translated: 'English' });
  await original(page).click();
  await page.keyboard.insertText('ผู้จัดการชื่อหลิม หลิมเอาหนังสือเดินทางไป');
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.type('The manager was Lim. lim took the passports. Then Lim left.');
  await page.keyboard.press('Control+f');
  const find = page.getByRole('search', { name: 'Find in the statement' });
  await find.getByRole('textbox', { name: 'Find' }).fill('lim');
  await expect(find.getByRole('status')).toHaveText('1 of 3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(find.getByRole('status')).toHaveText('2 of 3');
  await find.getByRole('textbox', { name: 'Find' }).fill('หลิม');
  await expect(find.getByRole('status')).toHaveText('1 of 2');
  await page.keyboard.press('Control+h');
  await find.getByRole('textbox', { name: 'Find' }).fill('Lim');
  await find.getByRole('textbox', { name: 'Replace by' }).fill('Chen');
  await find.getByRole('button', { name: 'Replace all' }).click();
  await expect(find.getByRole('status')).toHaveText('3 replaced');
  await expect(translation(page)).toHaveText('The manager was Chen. Chen took the passports. Then Chen left.');
  await page.keyboard.press('Escape');
  await expect(find).toBeHidden();
  await translation(page).click();
  await page.keyboard.press('Control+z');
  await expect(translation(page)).toHaveText('The manager was Lim. lim took the passports. Then Lim left.');

  await test.step('undo takes back what was typed last, in whichever column, and redo brings it again', async () => {
    const said = 'ผู้จัดการชื่อหลิม หลิมเอาหนังสือเดินทางไป';
    await original(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' จบ');
    await translation(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' The end.');
    await original(page).click();
    await page.keyboard.press('Control+z');
    await expect(translation(page)).toHaveText('The manager was Lim. lim took the passports. Then Lim left.');
    await expect(original(page)).toHaveText(`${said} จบ`);
    await page.keyboard.press('Control+z');
    await expect(original(page)).toHaveText(said);
    await page.keyboard.press('Control+Shift+z');
    await expect(original(page)).toHaveText(`${said} จบ`);
    await page.keyboard.press('Control+Shift+z');
    await expect(translation(page)).toContainText('Then Lim left. The end.');
  });
});

test('shapes, pauses, times and sources are typed, and the text alone fills the screen', async ({ page }) => {
  await startInterview(page);
  await original(page).click();
  await page.keyboard.type('# Arrival');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- the gate');
  await page.keyboard.press('Enter');
  await page.keyboard.type('the dormitory');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(original(page).getByRole('heading', { name: 'Arrival' })).toBeVisible();
  await expect(original(page).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.type('She wept [pause 20 s] and said ');
  await expect(original(page).locator('[data-type="pause"]')).toHaveText('pause 20 s');
  await page.keyboard.press('Control+;');
  await expect(original(page).locator('[data-type="timeMark"]')).toHaveText(/^\d\d:\d\d:\d\d$/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('/tab');
  await page.getByRole('option', { name: 'Table' }).click();
  await page.keyboard.type('Debt');
  await page.keyboard.press('Tab');
  await page.keyboard.type('8000');
  await expect(original(page).getByRole('table')).toContainText('8000');

  await original(page).locator('[data-type="timeMark"]').click();
  const card = page.getByRole('dialog', { name: 'Time mark' });
  await card.getByRole('textbox').fill('0:14:20');
  await page.keyboard.press('Enter');
  await expect(original(page).locator('[data-type="timeMark"]')).toHaveText('00:14:20');

  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('toolbar', { name: 'The text, and what to make of it' })).toBeHidden();
  const box = await original(page).locator('..').locator('..').locator('..').locator('..').boundingBox();
  expect(box?.x).toBe(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar', { name: 'The text, and what to make of it' })).toBeVisible();
});
