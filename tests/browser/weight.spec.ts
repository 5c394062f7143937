import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { elementsOf } from '../support/site/html.ts';
import type { SitePage } from '../support/site/site-pages.ts';
import { test, type Site } from './site-test.ts';

const limit = 14 * 1024;

/** Bytes of a page's HTML and style sheets, each compressed as a host sends it. */
function weightOf(page: SitePage, site: Site): number {
  const sheets = elementsOf(page.html)
    .filter(({ name, attributes }) => name === 'link' && attributes.rel === 'stylesheet')
    .map(({ attributes }) => new URL(attributes.href ?? '', page.url).href.slice(site.url.length))
    .map((path) => readFileSync(join(site.folder, path)));
  return [Buffer.from(page.html), ...sheets].reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
}

test('the typical article and its styles weigh under 14 KB', ({ site }) => {
  const weights = site.pages
    .filter((page) => page.type === 'article')
    .map((page) => weightOf(page, site))
    .sort((a, b) => a - b);
  const median = weights[Math.floor(weights.length / 2)];
  expect(median).toBeGreaterThan(1024);
  expect(median).toBeLessThan(limit);
});

test('an article loads no JavaScript', async ({ page, site }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.resourceType()));
  await page.goto(site.pageOf('article').url, { waitUntil: 'networkidle' });
  expect(requests).toContain('stylesheet');
  expect(requests).not.toContain('script');
  const types = await page
    .locator('script')
    .evaluateAll((scripts) => scripts.map((script) => script.getAttribute('type')));
  expect(types.filter((type) => type !== 'application/ld+json')).toEqual([]);
});

test('nothing is loaded from another host', async ({ page, site }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(site.url, { waitUntil: 'networkidle' });
  await page.goto(site.pageOf('article').url, { waitUntil: 'networkidle' });
  expect([...hosts]).toEqual([new URL(site.url).host]);
});
