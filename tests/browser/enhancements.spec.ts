import { expect } from '@playwright/test';
import { test, type Site } from './site-test.ts';

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

test.describe('what a reader presses before the script has come', () => {
  const isScript = /_astro\/site[^/]*\.js$/;
  const noteCall = '.prose a[data-footnote-ref]';

  const withNotes = (site: Site): string => {
    const found = site.pages.find(({ type, html }) => type === 'article' && /<a [^>]*data-footnote-ref/.test(html));
    if (!found) throw new Error('The sample publication has no article with footnotes.');
    return found.url;
  };

  test.use({ viewport: { width: 1000, height: 800 } });

  test('a note opens once it has', async ({ page, site }) => {
    await page.route(isScript, async (route) => {
      await new Promise((settle) => setTimeout(settle, 300));
      await route.continue();
    });
    await page.goto(withNotes(site));
    // A click of which no pointer told before, as software for readers makes it.
    await page
      .locator(noteCall)
      .first()
      .evaluate((link: HTMLElement) => {
        link.click();
      });
    await expect(page.locator('.note-preview')).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
  });

  test('a note is led to where it never comes', async ({ page, site }) => {
    await page.route(isScript, (route) => route.abort());
    await page.goto(withNotes(site));
    await page.locator(noteCall).first().click();
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#fn-/);
  });

  test('the key of the search opens it once it has', async ({ page, site }) => {
    await page.goto(site.pageOf('article').url);
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  });
});
