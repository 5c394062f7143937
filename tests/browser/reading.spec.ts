import { expect, type Page } from '@playwright/test';
import { test } from './site-test.ts';

const pageType = (page: Page) => page.locator('html').getAttribute('data-page-type');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('from the home page to an article, its author, a topic, its related works and back', async ({ page, site }) => {
    await page.goto(site.url);
    await page.locator('main h2 a, main h3 a').first().click();
    expect(['article', 'section']).toContain(await pageType(page));
    await page.goto(site.pageOf('article').url);
    const title = await page.locator('main h1').innerText();

    await page.locator('main a[href*="/authors/"]').first().click();
    expect(await pageType(page)).toBe('author');
    await page.getByRole('link', { name: title }).first().click();
    await expect(page.locator('main h1')).toHaveText(title);

    await page.locator('main a[href*="/topics/"]').first().click();
    expect(await pageType(page)).toBe('topic');
    await page.getByRole('link', { name: title }).first().click();
    await expect(page.locator('main h1')).toHaveText(title);

    await page.locator('main a[href$="/related/"]').first().click();
    expect(await pageType(page)).toBe('related');
    await page.getByRole('link', { name: title }).first().click();
    await expect(page.locator('main h1')).toHaveText(title);
  });

  test('a wrong address leads on', async ({ page, site }) => {
    const answer = await page.goto(new URL('no/such/page/', site.url).href);
    expect(answer?.status()).toBe(404);
    expect(await pageType(page)).toBe('not-found');
    await page.locator('main').getByRole('link').first().click();
    expect(await pageType(page)).not.toBe('not-found');
  });

  test('a footnote leads to its text and back', async ({ page, site }) => {
    const article = site.pages.find((candidate) => /<a [^>]*data-footnote-ref/.test(candidate.html));
    expect(article, 'an article with footnotes').toBeDefined();
    await page.goto(article?.url ?? '');
    await page.locator('a[data-footnote-ref]').first().click();
    await expect(page.locator(':target')).toBeInViewport();
    await page.locator(':target a[data-footnote-backref]').first().click();
    await expect(page.locator(':target')).toBeInViewport();
  });
});

test('the keyboard reaches the text at once', async ({ page, site }) => {
  await page.goto(site.pageOf('article').url);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main:target, :target main, main :target').first()).toBeInViewport();
});
