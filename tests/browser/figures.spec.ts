import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test, type Site } from './site-test.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const links = (page: Page) => page.locator('a.full-size');

/** An article with a picture at its head and a figure with a credit in its text. */
function address(site: Site): string {
  const page = site.pages.find(({ type, html }) => type === 'article' && html.split('class="full-size"').length > 3);
  if (!page) throw new Error('The sample publication has no article with three figures.');
  return page.url;
}

test('the keyboard opens a figure in full size, with caption and credit, and comes back', async ({ page, site }) => {
  await page.goto(address(site));
  const link = links(page).last();
  const alt = (await link.locator('img').getAttribute('alt')) ?? '';
  const caption = await page.locator('figure:has(a.full-size) figcaption').last().innerText();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page)).toHaveAccessibleName(`In full size: ${alt}`);
  await expect(dialog(page).getByRole('img', { name: alt })).toBeVisible();
  expect((await dialog(page).innerText()).replace(/\s+/g, ' ')).toContain(caption.replace(/\s+/g, ' '));
  await expect(dialog(page).getByText('Outlines: Natural Earth')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Close' })).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('the picture opens larger than it stands in the text, and never larger than the window', async ({
  page,
  site,
}) => {
  for (const viewport of [
    { width: 1600, height: 1000 },
    { width: 390, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    await page.goto(address(site));
    const link = links(page).last();
    await link.scrollIntoViewIfNeeded();
    const before = await link.locator('img').boundingBox();
    await link.click();
    const picture = dialog(page).locator('img');
    await expect
      .poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.complete))
      .toBe(true);
    const after = await picture.boundingBox();
    const frame = await dialog(page).boundingBox();
    expect(after?.height).toBeGreaterThan(before?.height ?? Infinity);
    expect(frame?.width).toBeLessThanOrEqual(viewport.width);
    expect(frame?.height).toBeLessThanOrEqual(viewport.height);
  }
});

test('nothing of the view is loaded before a reader asks for it', async ({ page, site }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(address(site), { waitUntil: 'networkidle' });
  await page.mouse.wheel(0, 50);
  await expect.poll(() => scripts.length).toBe(1);
  await links(page).first().click();
  await expect(dialog(page)).toBeVisible();
  expect(scripts.length).toBeGreaterThan(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a figure leads to its picture', async ({ page, site }) => {
    await page.goto(address(site));
    for (const link of await links(page).all()) {
      const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toMatch(/^image\//);
    }
  });
});
