import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Parser from 'rss-parser';
import { parseHTML } from 'linkedom';
import type { SitePage } from '../site/site-pages.ts';
import { answersByDigest } from './answers-by-digest.ts';
import { siteRoot, type BuiltSite } from './built-site.ts';
import { areAlike, nodesOf, unless, type Json } from './examined-page.ts';
import { readFeed, type ReadFeed, type ReadEntry } from './read-feed.ts';
import { feedSchemaBreaches } from './feed-schemas.ts';
import { isArticle } from './linked-data.ts';
import { pageMetadata, type PageMetadata } from './page-metadata.ts';

const kinds = ['atom.xml', 'rss.xml', 'feed.json'];

/** What is wrong with the feeds of a site, each held to the schema of its format, to its page and to the works in it. */
export async function feedBreaches(pages: readonly SitePage[], site: BuiltSite): Promise<readonly string[]> {
  const paths = globSync(`**/{${kinds.join(',')}}`, { cwd: site.folder }).map((path) => path.replaceAll('\\', '/'));
  if (site.isPreview) return unless(paths.length === 0, 'a preview has feeds');
  const addresses = new Map(pages.map(({ url, html }) => [url, pageMetadata(html)]));
  const files = paths.toSorted().map((name) => ({ name, text: readFileSync(join(site.folder, name), 'utf8') }));
  const breaches: string[] = [];
  for (const kind of kinds) {
    breaches.push(
      ...(await feedSchemaBreaches(
        kind,
        files.filter(({ name }) => isOfKind(name, kind)),
      )),
    );
  }
  for (const { name, text } of files) {
    const feed = readFeed(text);
    const found = [
      ...placeBreaches(`${siteRoot(site)}${name}`, feed, addresses),
      ...feed.entries.flatMap((entry) => entryBreaches(entry, addresses)),
      ...unless(new Set(feed.entries.map(({ id }) => id)).size === feed.entries.length, 'has an entry twice'),
      ...(name.endsWith('.xml') ? await readerBreaches(text, feed) : []),
    ];
    breaches.push(...found.map((breach) => `${name}: ${breach}`));
  }
  return [...breaches, ...formatBreaches(files.map(({ name, text }) => [name, readFeed(text)]))];
}

function isOfKind(name: string, kind: string): boolean {
  return name === kind || name.endsWith(`/${kind}`);
}

/** A feed knows its own address and its page, and its page leads to it. */
function placeBreaches(
  address: string,
  feed: ReadFeed,
  addresses: ReadonlyMap<string, PageMetadata>,
): readonly string[] {
  const page = addresses.get(new URL('./', address).href);
  const { pathname } = new URL(address);
  return [
    ...unless(feed.self === address, `calls itself ${feed.self}`),
    ...unless(feed.page === new URL('./', address).href, `is the feed of ${feed.page}`),
    ...unless(
      page?.links.some(({ rel, href }) => rel === 'alternate' && href === pathname) === true,
      'is not named by its page',
    ),
    ...unless(feed.lang === page?.lang, `is in ${feed.lang}`),
    ...unless(feed.entries.length > 0 && feed.entries.length <= 20, `has ${feed.entries.length} entries`),
  ];
}

/** An entry says of a work what its page says, in full, and at addresses that hold wherever it is read. */
function entryBreaches(entry: ReadEntry, addresses: ReadonlyMap<string, PageMetadata>): readonly string[] {
  const page = addresses.get(entry.url);
  const article = page?.linkedData.map((text) => JSON.parse(text) as Json).find(isArticle);
  if (!page || !article) return [`has an entry without an article: ${entry.url}`];
  const { text, targets, references } = contentOf(entry.content);
  const authors = nodesOf(article, 'author').map(({ name }) => String(name));
  const found = [
    ...unless(/^tag:[^,]+,\d{4}-\d\d-\d\d:\S+$/.test(entry.id), `has the id ${entry.id}`),
    ...unless(entry.title === page.headings[0], `is called ${entry.title}`),
    ...unless(Date.parse(entry.published) === Date.parse(String(article.datePublished)), 'appeared at another time'),
    ...unless(
      entry.updated === undefined || Date.parse(entry.updated) === Date.parse(String(article.dateModified)),
      'was changed at another time',
    ),
    ...unless(areAlike(entry.authors, authors), `is by ${entry.authors.join('; ')}`),
    ...unless(areAlike(entry.categories, page.meta.get('article:tag') ?? []), 'is about something else'),
    ...targets.flatMap((target) => unless(/^(?:https?:\/\/|mailto:|tel:)/.test(target), `leads to "${target}"`)),
    ...page.paragraphs.flatMap((paragraph) => unless(text.includes(paragraph), `lacks "${paragraph.slice(0, 60)}"`)),
    ...page.drawings.flatMap((title) => unless(text.includes(title), `lacks the drawing "${title}"`)),
    ...unless(references === page.references, 'has other references'),
  ];
  return found.map((breach) => `${entry.url} ${breach}`);
}

const knownReadings = answersByDigest<ReturnType<Parser['parseString']>>();

interface Content {
  readonly text: string;
  /** All that it leads to or shows. */
  readonly targets: readonly string[];
  readonly references: number;
}

/** The same text stands in many feeds. */
const knownContents = answersByDigest<Content>();

function contentOf(html: string): Content {
  return knownContents(hash('sha256', html), () => {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    return {
      text: document.body.textContent.replace(/[ \t\r\n]+/g, ' '),
      targets: [...document.querySelectorAll('[href], [src]')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      ),
      references: document.querySelectorAll('li[id^="ref:"]').length,
    };
  });
}

/** A feed reader's library finds the same works. */
async function readerBreaches(text: string, feed: ReadFeed): Promise<readonly string[]> {
  const { items, title } = await knownReadings(hash('sha256', text), () => new Parser().parseString(text));
  const found = items.map((item) => [item.title?.trim(), item.link]);
  const said = feed.entries.map((entry) => [entry.title, entry.url]);
  return [
    ...unless(title?.trim() === feed.title, 'has another title for a feed reader'),
    ...unless(areAlike(found, said), 'has other entries for a feed reader'),
  ];
}

/** The three formats beside a page say the same. */
function formatBreaches(feeds: readonly (readonly [name: string, feed: ReadFeed])[]): readonly string[] {
  const said = ({ title, lang, page, entries }: ReadFeed) =>
    JSON.stringify([
      ...[title, lang, page],
      ...entries.map(({ updated: _, published, ...entry }) => ({ ...entry, published: Date.parse(published) })),
    ]);
  return [...Map.groupBy(feeds, ([name]) => name.replace(/[^/]*$/, ''))].flatMap(([folder, group]) => [
    ...unless(group.length === kinds.length, `${folder} has ${group.length} feeds`),
    ...unless(new Set(group.map(([, feed]) => said(feed))).size === 1, `the feeds of ${folder} differ`),
  ]);
}
