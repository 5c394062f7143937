import AxeBuilder from '@axe-core/playwright';
import { devices, expect, type Page } from '@playwright/test';
import { test, type Site } from './site-test.ts';

const preview = (page: Page) => page.locator('.note-preview');
const call = (page: Page) => page.locator('.prose a[data-footnote-ref]').first();

/** An article with footnotes. */
function address(site: Site): string {
  const page = site.pages.find(({ type, html }) => type === 'article' && html.includes('data-footnote-ref'));
  if (!page) throw new Error('The sample publication has no article with footnotes.');
  return page.url;
}

/** The words of the note that the first call leads to. */
function wordsOfNote(page: Page): Promise<string> {
  return page
    .locator('.footnotes li')
    .first()
    .evaluate((note) => note.textContent.replace(/↩.*$/s, '').trim());
}

test('a footnote opens where it is called, closes with Escape, and the focus returns', async ({ page, site }) => {
  await page.goto(address(site));
  await call(page).focus();
  await page.keyboard.press('Enter');
  await expect(preview(page)).toBeVisible();
  await expect(preview(page)).toBeFocused();
  await expect(preview(page)).toContainText(await wordsOfNote(page));
  await expect(preview(page).locator('[data-footnote-backref], [id]')).toHaveCount(0);
  expect(page.url()).toBe(address(site));
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(preview(page)).toBeHidden();
  await expect(call(page)).toBeFocused();
});

test('a click beside a note closes it, and the call opens it again', async ({ page, site }) => {
  await page.goto(address(site));
  await call(page).click();
  await expect(preview(page)).toBeVisible();
  await page.mouse.click(2, 2);
  await expect(preview(page)).toBeHidden();
  await call(page).click();
  await expect(preview(page)).toBeVisible();
});

test('a call opened in a new tab is a link to the note', async ({ page, site, context }) => {
  await page.goto(address(site));
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    call(page).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await opened.waitForLoadState();
  expect(new URL(opened.url()).hash).toMatch(/^#fn-/);
  await expect(preview(page)).toHaveCount(0);
});

test('a cited source opens like a note', async ({ page, site }) => {
  await page.goto(address(site));
  await page
    .locator('.prose p')
    .first()
    .evaluate((paragraph) => {
      paragraph.insertAdjacentHTML('beforeend', ' <span class="citation">(<a href="#ref:smith">Smith 2020</a>)</span>');
      document
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', '<ul><li id="ref:smith">Smith, <i>Water</i></li></ul>');
    });
  await page.getByRole('link', { name: 'Smith 2020' }).click();
  await expect(preview(page)).toHaveText('Smith, Water');
});

test.describe('on a telephone', () => {
  const { viewport, hasTouch, isMobile } = devices['Pixel 5'];
  test.use({ viewport, hasTouch, isMobile });

  test('a touch opens a note along the foot of the screen', async ({ page, site }) => {
    await page.goto(address(site));
    await call(page).tap();
    const box = await preview(page).boundingBox();
    expect(box?.x).toBe(0);
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(viewport.height);
  });
});
