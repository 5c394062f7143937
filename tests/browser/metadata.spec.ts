import { expect } from '@playwright/test';
import { test } from './site-test.ts';

// What a page says to machines is held to the contract by building it; this is what only a browser sees of it.
test('an article’s title is its largest text, and its authors stand directly below, larger than the text', async ({
  page,
  site,
}) => {
  const articles = site.pages.filter(({ type }) => type === 'article');
  expect(articles.length).toBeGreaterThan(5);
  for (const { url } of articles) {
    await page.goto(url);
    const seen = await page.evaluate(() => {
      const sizeOf = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);
      const hasText = (element: Element): boolean =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
      const title = document.querySelector('h1');
      const byline = document.querySelector('h1 + .byline');
      const others = [...document.querySelectorAll('body *')].filter((each) => each !== title && hasText(each));
      if (!title || !byline) return undefined;
      return {
        title: sizeOf(title),
        byline: sizeOf(byline),
        text: sizeOf(document.querySelector('.prose p') ?? title),
        largest: Math.max(...others.map(sizeOf)),
        gap: byline.getBoundingClientRect().top - title.getBoundingClientRect().bottom,
      };
    });
    expect(seen, url).toBeDefined();
    expect(seen?.title, url).toBeGreaterThan(seen?.largest ?? Infinity);
    expect(seen?.byline, url).toBeGreaterThanOrEqual(seen?.text ?? Infinity);
    expect(seen?.gap, url).toBeLessThan(40);
  }
});
