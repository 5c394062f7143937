import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import type { BuiltPage } from '../../../src/astro/last-build.ts';
import { weighPages } from '../../../src/astro/weigh-pages.ts';
import type { SiteWeights } from '../../../src/views/site-weights.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';
import { writeContent } from '../../support/site/write-content.ts';

const compressed = (content: string | Uint8Array): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** Weighs pages whose HTML is given by key; answers also which of them were read. */
async function weigh(
  pages: readonly BuiltPage[],
  html: Readonly<Record<string, string>>,
  folder = temporaryFolder(),
): Promise<{ weights: SiteWeights; read: readonly string[] }> {
  const read: string[] = [];
  const weights = await weighPages(pages, {
    read: (key) => {
      read.push(key);
      return Buffer.from(html[key] ?? '');
    },
    assets: join(folder, 'assets'),
    file: join(folder, 'weights.json'),
    site: { base: '/pub/' },
  });
  return { weights, read };
}

/** Text that compresses to about `length` bytes. */
const dense = (length: number): string => randomBytes(length).toString('latin1');

test('weighs each type by the middle and the largest of its pages, as Brotli sends them', async () => {
  const html = { a: dense(100), b: dense(300), c: dense(200), d: dense(5000), h: `<p>${'home '.repeat(500)}` };
  const page = (key: string, type: BuiltPage['type']): BuiltPage => ({ url: `/pub/${key}/`, type, key });
  const pages = [page('h', 'home'), ...['a', 'b', 'c', 'd'].map((key) => page(key, 'article'))];
  const { weights } = await weigh(pages, html);
  expect(weights.types).toEqual([
    { type: 'home', pages: 1, median: compressed(html.h), largest: compressed(html.h) },
    { type: 'article', pages: 4, median: compressed(html.c), largest: compressed(html.d) },
  ]);
});

test('weighs what a page asks for by itself: sheet and script compressed, fonts as they are', async () => {
  const folder = temporaryFolder();
  const css = 'a { color: red }\n'.repeat(40);
  writeContent(join(folder, 'assets'), { '_astro/x.css': css, '_astro/x.js': 'alert(1)', '_astro/x.woff2': 'font' });
  const html = `<link rel="preload" href="/pub/_astro/x.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/pub/_astro/x.css"><body data-script="/pub/_astro/x.js">`;
  const { weights } = await weigh([{ url: '/pub/', type: 'home', key: 'h' }], { h: html }, folder);
  expect(weights).toMatchObject({ sheet: compressed(css), script: compressed('alert(1)'), fonts: 4 });
});

test('of many pages weighs a sample, in which one more page changes at most one', async () => {
  const key = (index: number): string => `key-${index}`;
  const pages = Array.from({ length: 1000 }, (_, index) => ({
    url: `/pub/research/${index}/`,
    type: 'article' as const,
    key: key(index),
  }));
  const html = Object.fromEntries(pages.map((page) => [page.key, page.url]));
  const first = await weigh(pages.slice(1), html);
  const second = await weigh(pages, html);
  const turned = await weigh(pages.toReversed(), html);
  // The first page of the plan is read once more, for what it asks for.
  const sampleOf = ({ read }: { read: readonly string[] }): ReadonlySet<string> => new Set(read.slice(0, -1));
  expect(first.weights.types[0]?.pages).toBe(999);
  expect(sampleOf(first).size).toBe(200);
  expect([...sampleOf(second)].filter((each) => !sampleOf(first).has(each)).length).toBeLessThan(2);
  expect(sampleOf(turned)).toEqual(sampleOf(second));
  expect(turned.weights).toEqual(second.weights);
});

test('compresses no page twice, and believes no file of weights that is broken', async () => {
  const folder = temporaryFolder();
  const page = (key: string): BuiltPage => ({ url: `/pub/${key}/`, type: 'article', key });
  const html = { a: dense(100), b: dense(200), c: dense(300) };
  await weigh([page('a'), page('b')], html, folder);
  const warm = await weigh([page('a'), page('c')], html, folder);
  expect(warm.read).toEqual(['c', 'a']);
  expect(warm.weights).toEqual((await weigh([page('a'), page('c')], html)).weights);
  const file = join(folder, 'weights.json');
  expect(readFileSync(file, 'utf8')).not.toContain('"b"');
  writeFileSync(file, '{"a": ');
  expect((await weigh([page('a'), page('c')], html, folder)).weights).toEqual(warm.weights);
});
