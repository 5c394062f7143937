import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { metadataBreaches } from '../support/contract/metadata-contract.ts';
import { sitemapBreaches } from '../support/contract/sitemap.ts';
import { test } from './site-test.ts';

test('every page keeps the contract with search engines, libraries and networks', async ({ site }) => {
  test.setTimeout(120_000);
  expect(site.pages.filter(({ type }) => type === 'article').length).toBeGreaterThan(5);
  expect(await metadataBreaches(site.pages, site)).toEqual([]);
});

test('the sitemap passes its schema and lists the pages that may be indexed, each once', async ({ site }) => {
  expect(await sitemapBreaches(site.folder)).toEqual([]);
  const xml = readFileSync(join(site.folder, 'sitemap.xml'), 'utf8');
  const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname);
  const open = site.pages.filter(({ html }) => !html.includes('name="robots"')).map(({ url }) => new URL(url).pathname);
  expect(listed.toSorted()).toEqual(open.toSorted());
});
