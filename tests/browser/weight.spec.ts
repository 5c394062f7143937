import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect } from '@playwright/test';
import { elementsOf, visibleText } from '../support/site/html.ts';
import type { SitePage } from '../support/site/site-pages.ts';
import { test, type Site } from './site-test.ts';

const limit = 14 * 1024;

/** The files that a page's links of a kind (`rel`) point to, as paths from the site's folder. */
function linked(rel: string, page: SitePage, site: Site): readonly string[] {
  return elementsOf(page.html)
    .filter(({ name, attributes }) => name === 'link' && attributes.rel === rel)
    .map(({ attributes }) => new URL(attributes.href ?? '', page.url).href.slice(site.url.length));
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

test('an article needs nothing but its page to be shown, and has the sheet of the others fetched for whoever goes on', ({
  site,
}) => {
  const articles = site.pages.filter(({ type }) => type === 'article');
  const others = site.pages.filter(({ type }) => type !== 'article');
  const [sheet, ...more] = new Set(others.flatMap((page) => linked('stylesheet', page, site)));
  expect(sheet).toMatch(/\.css$/);
  expect(more).toEqual([]);
  for (const page of articles) {
    expect(linked('stylesheet', page, site), page.file).toEqual([]);
    expect(linked('prefetch', page, site), page.file).toEqual([sheet]);
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
