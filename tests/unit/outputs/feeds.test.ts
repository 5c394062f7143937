import { join } from 'node:path';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { feeds } from '../../../src/outputs/feeds.ts';
import type { OutputContext, OutputFile } from '../../../src/outputs/output.ts';
import { robots } from '../../../src/outputs/robots.ts';
import { sitemap, sitemapFiles } from '../../../src/outputs/sitemap.ts';
import { escapeXml } from '../../../src/outputs/xml.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import { relatedWorks } from '../../../src/related/related-works.ts';
import { ResultCache } from '../../../src/scholarly/result-cache.ts';
import { Scholarship } from '../../../src/scholarly/scholarship.ts';
import { planPages } from '../../../src/views/plan.ts';
import { sitemapSchemaBreaches } from '../../support/contract/sitemap.ts';
import { article, published } from '../../support/site/publish.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const content = {
  'references.bib': '@book{smith, title = {Water}, author = {Smith, Anna}, date = {2020}}',
  'authors/bank.md': '---\nname: Bank & Co\nkind: organisation\n---\n',
  'articles/new.md': article(
    'title: "Fish & Chips: <5 %"\nauthor: [ada, bank]\ndate: 2025-03-18T06:00:00+05:00\nupdated: 2025-04-02\ntags: [security]\nsummary: One.\naliases: [first-name]',
    'See [the old](old) [@smith].[^n]\n\n[^n]: A note.',
  ),
  'articles/old.md': article('title: Old\ndate: 2020-01-02'),
  'articles/old.ru.md': article('title: Старое\ndate: 2020-01-02'),
};

function contextOf(of: Publication): OutputContext {
  const scholarship = new Scholarship(of, new ResultCache(join(temporaryFolder(), 'citations')));
  const related = relatedWorks(of);
  const pageUrls = planPages(of, related, scholarship).map(({ url }) => url);
  const html =
    '<p><a href="octavo:link/0">the old</a><octavo-cite n="0" spaced="yes"></octavo-cite><a href="#fn-n">1</a></p>';
  return { publication: of, related, scholarship, redirects: [], cacheFolder: '', pageUrls, bodyHtml: () => html };
}

/** The publication and its feeds by their addresses. */
async function made() {
  const publication = await published(content);
  const files = new Map(feeds.files(contextOf(publication)).map(({ url, render }) => [url, render as () => string]));
  const feedAt = (url: string): string => {
    const render = files.get(url);
    if (!render) throw new Error(`There is no feed at ${url}: ${[...files.keys()].join(' ')}`);
    return render();
  };
  return { publication, files, feedAt };
}

test('the site, each section, author, topic and language have feeds; what has no works has none', async () => {
  const { files } = await made();
  expect([...files.keys()].filter((url) => url.endsWith('atom.xml'))).toEqual([
    '/atom.xml',
    '/research/atom.xml',
    '/authors/ada/atom.xml',
    '/authors/bank/atom.xml',
    '/topics/security/atom.xml',
    '/ru/atom.xml',
    '/ru/research/atom.xml',
    '/ru/authors/ada/atom.xml',
  ]);
});

describe('a feed reader reads', () => {
  test('Atom', async () => {
    const { feedAt } = await made();
    const feed = await new Parser({ customFields: { item: ['author', 'published', 'updated', 'id'] } }).parseString(
      feedAt('/atom.xml'),
    );
    expect(feed.title).toBe('The Institute');
    const [entry] = feed.items as unknown as readonly Record<string, string>[];
    expect(entry).toMatchObject({
      title: 'Fish & Chips: <5\u00A0%',
      link: 'https://institute.example/research/new/',
      id: 'tag:institute.example,2025-03-18:first-name/en',
      published: '2025-03-18T06:00:00+05:00',
      updated: '2025-04-02T00:00:00+00:00',
      summary: 'One.',
    });
    expect(feedAt('/atom.xml').match(/<author><name>[^<]*<\/name><uri>/g)).toEqual([
      '<author><name>Ada Byron</name><uri>',
      '<author><name>Bank &amp; Co</name><uri>',
      '<author><name>Ada Byron</name><uri>',
    ]);
  });

  test('RSS', async () => {
    const { feedAt } = await made();
    const feed = await new Parser().parseString(feedAt('/rss.xml'));
    expect(feed.items[0]).toMatchObject({
      title: 'Fish & Chips: <5\u00A0%',
      guid: 'tag:institute.example,2025-03-18:first-name/en',
      isoDate: '2025-03-18T01:00:00.000Z',
      creator: 'Ada Byron',
      categories: ['Security'],
    });
  });

  test('JSON Feed', async () => {
    const { feedAt } = await made();
    const feed = JSON.parse(feedAt('/feed.json')) as { version: string; items: readonly Record<string, unknown>[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items[0]).toMatchObject({
      id: 'tag:institute.example,2025-03-18:first-name/en',
      authors: [{ name: 'Ada Byron' }, { name: 'Bank & Co' }],
      date_modified: '2025-04-02T00:00:00+00:00',
    });
  });

  test('the whole text with complete addresses, citations and references', async () => {
    const { feedAt } = await made();
    const { items } = JSON.parse(feedAt('/feed.json')) as { items: readonly { content_html: string }[] };
    const html = items[0]?.content_html ?? '';
    expect(html).toContain('<a href="https://institute.example/research/old/">');
    expect(html).toContain(
      '(<a role="doc-biblioref" href="https://institute.example/research/new/#ref:smith">Smith 2020</a>)',
    );
    expect(html).toContain('href="https://institute.example/research/new/#fn-n"');
    expect(html).toContain('<h2>References</h2>\n<ul>\n<li id="ref:smith">Smith, Anna. 2020. <i>Water</i>.</li>');
    expect(html).not.toMatch(/octavo|href="[#/]/);
  });
});

test('the same publication gives the same bytes', async () => {
  const { publication, feedAt } = await made();
  const again = feeds.files(contextOf(publication));
  for (const { url, render } of again) expect((render as () => string)()).toBe(feedAt(url));
});

describe('sitemap', () => {
  const shown = (publication: Publication, size: number) =>
    sitemapFiles(contextOf(publication).pageUrls, publication, size);

  test('lists every page once, with the dates that editors give', async () => {
    const { publication } = await made();
    const [file] = shown(publication, 50_000);
    const xml = (file?.render as () => string)();
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).not.toContain('https://institute.example/404.html');
    expect(xml).toContain('<loc>https://institute.example/research/new/</loc><lastmod>2025-04-02</lastmod>');
    expect(xml).toContain('<loc>https://institute.example/research/old/</loc><lastmod>2020-01-02</lastmod>');
    expect(xml).toContain('<loc>https://institute.example/authors/ada/</loc></url>');
  });

  test('50,000 addresses are one file; one more makes two, and an index of them', async () => {
    const { publication } = await made();
    const files = (count: number) => {
      const pageUrls = Array.from({ length: count }, (_, index) => `/archive/${index}/`);
      return sitemap.files({ ...contextOf(publication), pageUrls });
    };
    const textOf = (file: OutputFile | undefined): string => (file?.render as () => string)();
    expect(files(50_000).map(({ url }) => url)).toEqual(['/sitemap.xml']);
    const split = files(50_001);
    expect(split.map(({ url }) => url)).toEqual(['/sitemap.xml', '/sitemap-1.xml', '/sitemap-2.xml']);
    expect(split.map((file) => textOf(file).match(/<loc>/g)?.length)).toEqual([2, 50_000, 1]);
    expect(textOf(split[0])).toContain('<sitemap><loc>https://institute.example/sitemap-2.xml</loc></sitemap>');
    const whole = split.map(textOf).join('');
    expect(new Set(whole.match(/https:\/\/institute\.example\/archive\/\d+\//g)).size).toBe(50_001);
    expect(await sitemapSchemaBreaches(split.map(textOf))).toEqual([]);
    // The schema itself counts: a file of 50,001 addresses is refused.
    const [listed = ''] = /<url>.*<\/url>/.exec(textOf(split[1])) ?? [];
    const overfull = textOf(split[1]).replace(listed, `${listed}${listed.replace('/0/', '/x/')}`);
    expect(await sitemapSchemaBreaches([overfull])).not.toEqual([]);
  });
});

test('robots may read all of the site and none of a preview', async () => {
  const { publication } = await made();
  const rules = (of: Publication) => (robots.files(contextOf(of))[0]?.render as () => string)();
  expect(rules(publication)).toBe('User-agent: *\nDisallow:\n\nSitemap: https://institute.example/sitemap.xml\n');
  expect(rules({ ...publication, isPreview: true })).toBe('User-agent: *\nDisallow: /\n');
});

test('XML holds no sign that it forbids', () => {
  expect(escapeXml('a\u0000\u0008\u001Fb\uFFFE <"&> \uD800 😀\t')).toBe('ab &lt;&quot;&amp;&gt;  😀\t');
});
