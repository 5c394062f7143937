import { expect } from '@playwright/test';
import { test } from './site-test.ts';

test('the table of contents follows the reader', async ({ page, site }) => {
  const article = site.pages.find(({ type, html }) => type === 'article' && html.includes('class="contents"'));
  if (!article) throw new Error('The sample publication has no article with a table of contents.');
  await page.goto(article.url);
  const current = page.locator('.contents [aria-current]');
  await expect(current).toHaveCount(0);
  const last = page.locator('.contents a').last();
  for (const link of [last, page.locator('.contents a').nth(1)]) {
    const id = decodeURIComponent((await link.getAttribute('href'))?.slice(1) ?? '');
    await page.evaluate((name) => {
      document.getElementById(name)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    }, id);
    await expect(link).toHaveAttribute('aria-current', 'true');
    await expect(current).toHaveCount(1);
  }
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await expect(current).toHaveCount(0);
});

test('a page that a reader points at is fetched before it is opened', async ({ page, site }) => {
  await page.goto(site.pageOf('article').url);
  const rules = await page.locator('script[type=speculationrules]').textContent();
  expect(JSON.parse(rules ?? '')).toMatchObject({ prefetch: [{ eagerness: 'moderate' }] });
  const next = page.locator('.masthead nav a').nth(1);
  const target = new URL((await next.getAttribute('href')) ?? '', page.url()).href;
  const fetched = page.context().waitForEvent('request', (request) => request.url() === target);
  await next.hover();
  expect((await fetched).headers()['sec-purpose']).toContain('prefetch');
});
