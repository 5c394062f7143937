import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { elementsOf, visibleText } from '../support/site/html.ts';
import type { SitePage } from '../support/site/site-pages.ts';
import { test, type Site } from './site-test.ts';

const limit = 14 * 1024;

/** The files that a page's links of a kind (`rel`) point to, as paths from the site's folder. */
function linked(rel: string, page: SitePage, site: Site): readonly string[] {
  return elementsOf(page.html)
    .filter(({ name, attributes }) => name === 'link' && attributes.rel === rel)
    .map(({ attributes }) => new URL(attributes.href ?? '', page.url).href.replace(site.url, ''));
}

/** The style sheets that a page has within it, as written. */
function sheetsWithin({ html }: SitePage): readonly string[] {
  return [...html.matchAll(/<style>([^]*?)<\/style>/g)].flatMap(([, sheet]) => sheet ?? []);
}

function isDrawn(html: string): boolean {
  return html.includes('class="drawing');
}

function isAboutAThousand(html: string): boolean {
  const words = visibleText(html, 'article').split(' ').length;
  return words > 800 && words < 1200;
}

/** Bytes of a text as a host sends it that compresses on the way. */
function sentAt5(text: string | Buffer): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

/** Bytes of a page's HTML and style sheets, each compressed as a host sends it. */
function weightOf(page: SitePage, site: Site): number {
  const sheets = linked('stylesheet', page, site).map((path) => readFileSync(join(site.folder, path)));
  return [Buffer.from(page.html), ...sheets].reduce((sum, text) => sum + brotliCompressSync(text).length, 0);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

test('the typical article weighs under 14 KB with its styles, which are in the first response', ({ site }) => {
  const weight = median(site.pages.filter(({ type }) => type === 'article').map((page) => weightOf(page, site)));
  expect(weight).toBeGreaterThan(1024);
  expect(weight).toBeLessThan(limit);
});

test('so does the typical one of about a thousand words; only charts and maps weigh much more', ({ site }) => {
  const articles = site.pages.filter(({ type, html }) => type === 'article' && !isDrawn(html));
  const long = articles.filter(({ html }) => isAboutAThousand(html)).map((page) => weightOf(page, site));
  expect(long.length).toBeGreaterThan(3);
  expect(median(long)).toBeLessThan(limit);
  expect(Math.max(...articles.map((page) => weightOf(page, site)))).toBeLessThan(limit * 1.1);
});

test('an article has within it all that it is shown by, every other page links to one sheet', ({ site }) => {
  const articles = site.pages.filter(({ type }) => type === 'article');
  const others = site.pages.filter(({ type }) => type !== 'article');
  const [sheet, ...more] = new Set(others.flatMap((page) => linked('stylesheet', page, site)));
  expect(sheet).toMatch(/\.css$/);
  expect(more).toEqual([]);
  for (const page of articles) {
    expect(linked('stylesheet', page, site), page.file).toEqual([]);
    expect(linked('icon', page, site), page.file).toEqual([expect.stringMatching(/^data:/)]);
  }
  // The same in all, so that one digest lets a content security policy allow it.
  expect(new Set(articles.map((page) => sheetsWithin(page).join('|'))).size).toBe(1);
  for (const page of others) expect(sheetsWithin(page), page.file).toEqual([]);
});

test('the typefaces that an English article makes a browser load weigh under 40 KB', async ({ browser, site }) => {
  test.setTimeout(90_000);
  const weights: number[] = [];
  for (const { url } of site.pages.filter(({ type, lang }) => type === 'article' && lang === 'en')) {
    // Each is opened by a browser that has kept nothing.
    const context = await browser.newContext();
    const page = await context.newPage();
    const fonts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'font') fonts.push(response.body());
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    weights.push((await Promise.all(fonts)).reduce((sum, { length }) => sum + length, 0));
    await context.close();
  }
  expect(median(weights)).toBeGreaterThan(10_000);
  expect(median(weights)).toBeLessThan(40_000);
});

/** The paths that a page asks for, as they come. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) paths.push(new URL(request.url()).pathname);
  });
  return paths;
}

test('before anybody reads, an article asks for typefaces and pictures alone', async ({ page, site }) => {
  const paths = requestsOf(page);
  const { url } = site.pageOf('article');
  await page.goto(url, { waitUntil: 'networkidle' });
  const others = paths.filter((path) => !/\.(?:woff2|avif|webp|jpg|png)$/.test(path));
  expect(others).toEqual([new URL(url).pathname]);
});

test('the script that wakes a page is the same in all, and nothing else runs within one', ({ site }) => {
  const scripts = new Set<string>();
  for (const { html } of site.pages) {
    const found = [
      ...html.matchAll(/<script(?! type="(?:application\/ld\+json|speculationrules)")[^>]*>([^]*?)<\/script>/g),
    ];
    expect(found).toHaveLength(1);
    for (const [, text = ''] of found) scripts.add(text);
  }
  expect(scripts.size).toBe(1);
  expect([...scripts][0]?.length).toBeLessThan(1024);
});

test('the first sign of a reader loads one script of under 5 KB, and the sheet of the pages that follow', async ({
  page,
  site,
}) => {
  const paths = requestsOf(page);
  await page.goto(site.pageOf('article').url, { waitUntil: 'networkidle' });
  const before = paths.length;
  await page.mouse.wheel(0, 50);
  await expect.poll(() => paths.slice(before).length).toBe(2);
  const [script = '', sheet] = paths.slice(before);
  expect(script).toMatch(/\.js$/);
  expect(sheet).toBe(`/${linked('stylesheet', site.pageOf('home'), site)[0] ?? ''}`);
  const body = await page.request.get(new URL(script, site.url).href);
  expect((await body.body()).length).toBeLessThan(5 * 1024);
});

test('nothing is loaded from another host', async ({ page, site }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto(site.url, { waitUntil: 'networkidle' });
  await page.goto(site.pageOf('article').url, { waitUntil: 'networkidle' });
  expect([...hosts]).toEqual([new URL(site.url).host]);
});

test('the colophon tells the weights that the built pages have', async ({ page, site }) => {
  await page.goto(site.pageOf('colophon').url);
  const told = async (label: string): Promise<number> => {
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) });
    return 1000 * Number.parseFloat(await row.getByRole('cell').last().innerText());
  };
  const weights = site.pages.filter(({ type }) => type === 'article').map(({ html }) => sentAt5(html));
  expect(Math.abs((await told('Articles')) - Math.max(...weights))).toBeLessThan(51);
  const sheet = readFileSync(join(site.folder, linked('stylesheet', site.pageOf('home'), site)[0] ?? ''));
  expect(Math.abs((await told('Style sheet, which articles have within')) - sentAt5(sheet))).toBeLessThan(51);
});
