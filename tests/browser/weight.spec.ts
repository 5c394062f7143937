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

test('before its reader asks for something, an article loads one script of under 5 KB and has none within', async ({
  page,
  site,
}) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto(site.pageOf('article').url, { waitUntil: 'networkidle' });
  const bodies = await Promise.all(scripts);
  expect(bodies).toHaveLength(1);
  expect(bodies[0]?.length).toBeLessThan(5 * 1024);
  const within = await page
    .locator('script:not([src])')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('type')));
  expect(within.filter((type) => type !== 'application/ld+json' && type !== 'speculationrules')).toEqual([]);
});

test('nothing is loaded from another host', async ({ page, site }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(site.url, { waitUntil: 'networkidle' });
  await page.goto(site.pageOf('article').url, { waitUntil: 'networkidle' });
  expect([...hosts]).toEqual([new URL(site.url).host]);
});
