import { expect } from '@playwright/test';
import { crawl } from '../support/site/crawl.ts';
import { test } from './site-test.ts';

// No link leads to the page that a host sends for a wrong address.
const unlinked = ['404.html'];

test('every link, anchor, picture and style sheet is there, and every page can be reached', async ({ site }) => {
  test.setTimeout(120_000);
  const start = unlinked.map((file) => new URL(file, site.url).href);
  const { pages, checked, broken } = await crawl({ start: [site.url, ...start], publicUrl: site.publicUrl });
  expect(broken).toEqual([]);
  expect(checked).toBeGreaterThan(500);
  expect([...pages].sort()).toEqual(site.pages.map((page) => page.url).sort());
});
