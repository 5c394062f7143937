import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serveFolder, type ServedFolder } from '../../../src/cli/serve.ts';
import { crawl, type Crawl } from '../../support/site/crawl.ts';
import { writeContent } from '../../support/site/write-content.ts';

let folder: string;
let served: ServedFolder;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-crawl-'));
  served = await serveFolder(folder);
});
afterEach(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** Crawls a site whose home page is `home`, beside one sound page. */
function crawlFrom(home: string, files: Readonly<Record<string, string>> = {}): Promise<Crawl> {
  const article = '<!doctype html><h1 id="top">A</h1><a href="/">home</a>';
  writeContent(folder, { 'index.html': home, 'a/index.html': article, ...files });
  return crawl({ start: [served.url], publicUrl: 'https://site.example' });
}

test('follows links from page to page, also those with the public address', async () => {
  const files = { 'b/index.html': '<a href="../a/">a</a>' };
  const { pages, checked, broken } = await crawlFrom('<a href="https://site.example/b/">b</a>', files);
  expect(broken).toEqual([]);
  expect(pages).toEqual(['', 'b/', 'a/'].map((path) => served.url + path));
  expect(checked).toBe(3);
});

test('leaves other hosts and mail addresses alone', async () => {
  const { checked } = await crawlFrom('<a href="https://other.example/x">x</a><a href="mailto:a@b.example">m</a>');
  expect(checked).toBe(0);
});

test.each([
  ['a missing page', '<a href="/absent/">x</a>', 'status 404'],
  ['a link that is redirected', '<a href="/a">x</a>', 'status 301'],
  ['a missing anchor', '<a href="/a/#absent">x</a>', 'no element has the id "absent"'],
  ['a missing picture', '<img src="x.png" alt="">', 'status 404'],
  ['a missing picture of another size', '<img src="/a/" srcset="/a/ 1x, /b.png 2x" alt="">', 'status 404'],
  ['a missing style sheet', '<link rel="stylesheet" href="/x.css">', 'status 404'],
  ['a missing social image', '<meta property="og:image" content="https://site.example/x.png">', 'status 404'],
  ['what is no address', '<a href="https://[x">x</a>', 'is no address'],
])('finds %s', async (_, home, fault) => {
  const { broken } = await crawlFrom(home);
  expect(broken).toHaveLength(1);
  expect(broken[0]).toContain(fault);
});

test('looks into style sheets', async () => {
  const { broken } = await crawlFrom('<link rel="stylesheet" href="/s.css">', { 's.css': 'a { src: url("f.woff2") }' });
  expect(broken).toEqual([`${served.url}s.css → f.woff2: status 404`]);
});
