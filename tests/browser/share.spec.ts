import { expect } from '@playwright/test';
import { test } from './site-test.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an article is passed on by plain links with names of their own', async ({ page, site }) => {
    await page.goto(site.pageOf('article').url);
    const address = `${site.publicUrl}${new URL(page.url()).pathname}`;
    const share = page.getByRole('region', { name: 'Share' });
    const links = await share
      .getByRole('link')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link).toContain(encodeURIComponent(address));
    await expect(share.getByRole('link', { name: 'Share on Telegram' })).toHaveText('Telegram');
    await expect(share.getByRole('button')).toHaveCount(0);
    await expect(page.locator('.cite-address')).toContainText(address);
  });
});

test('the device is asked to pass an article on where it can', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.title = JSON.stringify(data);
        return Promise.reject(new DOMException('The reader thinks better of it.', 'AbortError'));
      },
    });
  });
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  await page.goto(site.pageOf('article').url);
  const title = await page.locator('main h1').innerText();
  const url = `${site.publicUrl}${new URL(page.url()).pathname}`;
  // No reader comes to the button without a pointer, a key or a scroll.
  await page.mouse.move(9, 9);
  await page.getByRole('region', { name: 'Share' }).getByRole('button').click();
  await expect(page).toHaveTitle(JSON.stringify({ title, url }));
  expect(failures).toEqual([]);
});

test('the permanent link is copied with one press', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site.pageOf('article').url);
  const row = page.locator('.cite-address');
  await row.getByRole('button', { name: 'Copy' }).click();
  await expect(row.getByRole('button')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${site.publicUrl}${new URL(page.url()).pathname}`);
});
