import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SitePage } from '../site/site-pages.ts';
import type { SiteUnderTest } from '../site/site-under-test.ts';
import { citationFileBreaches } from './citation-files.ts';
import { isArticle, linkedDataBreaches, vocabularyBreaches } from './linked-data.ts';
import { pageMetadata, type PageMetadata } from './page-metadata.ts';

type Json = Readonly<Record<string, unknown>>;

/** A page with all that its contract is checked against. */
interface Examined {
  readonly page: SitePage;
  readonly metadata: PageMetadata;
  readonly data: readonly Json[];
  /** Its full public address. */
  readonly address: string;
  readonly site: SiteUnderTest;
  readonly addresses: ReadonlyMap<string, PageMetadata>;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Every line of the metadata contract that a page breaks, as `file: what is wrong`. */
export async function metadataBreaches(pages: readonly SitePage[], site: SiteUnderTest): Promise<readonly string[]> {
  const publicAddress = ({ url }: SitePage): string => new URL(new URL(url).pathname, site.publicUrl).href;
  const parsed = pages.map((page) => ({ page, address: publicAddress(page), metadata: pageMetadata(page.html) }));
  const addresses = new Map(parsed.map(({ address, metadata }) => [address, metadata]));
  const breaches: string[] = [];
  const documents: Json[] = [];
  for (const each of parsed) {
    const data = each.metadata.linkedData.map((text) => JSON.parse(text) as Json);
    const examined = { ...each, data, site, addresses };
    documents.push(...data);
    const found = [
      ...headBreaches(examined),
      ...editionBreaches(examined),
      ...graphBreaches(examined),
      ...typeBreaches(examined),
      ...(await Promise.all(data.map(linkedDataBreaches))).flat(),
      ...(data.some(isArticle) ? articleBreaches(examined) : []),
    ];
    breaches.push(...found.map((breach) => `${each.page.file}: ${breach}`));
  }
  return [...breaches, ...vocabularyBreaches(documents)];
}

function unless(isSo: boolean, breach: string): readonly string[] {
  return isSo ? [] : [breach];
}

function one(metadata: PageMetadata, name: string): string | undefined {
  const found = metadata.meta.get(name) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

function canonicalOf({ links }: PageMetadata): string | undefined {
  return links.find(({ rel }) => rel === 'canonical')?.href;
}

function headBreaches({ metadata, address, site, page }: Examined): readonly string[] {
  const { headings, links, meta, linkedData } = metadata;
  const canonical = links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href);
  const isHidden = meta.has('robots');
  const [own = ''] = canonical;
  const descriptions = links.filter(({ type }) => type === 'application/opensearchdescription+xml');
  return [
    ...unless(headings.length === 1 && headings[0] !== '', 'has not one heading of the first level'),
    ...unless(canonical.length === (isHidden ? 0 : 1), `has ${canonical.length} canonical addresses`),
    ...unless(isHidden || own === address || !own.startsWith(site.publicUrl), `is canonical elsewhere here: ${own}`),
    ...unless(isHidden || one(metadata, 'description') !== undefined, 'has not one description'),
    ...[...meta].flatMap(([name, contents]) => unless(!contents.includes(''), `has an empty ${name}`)),
    ...unless(!linkedData.some((text) => text.includes('<')), 'has "<" in its linked data'),
    ...unless(
      descriptions.length === 1 && existsSync(join(site.folder, descriptions[0]?.href ?? '')),
      'does not name the description of the search',
    ),
    ...unless(page.lang === metadata.lang && page.lang !== '', 'has no language'),
  ];
}

function editionBreaches({ metadata, address, addresses }: Examined): readonly string[] {
  const editions = metadata.links.filter(({ hreflang }) => hreflang !== '');
  if (editions.length === 0) return [];
  const of = (lang: string) => editions.filter(({ hreflang }) => hreflang === lang).map(({ href }) => href);
  return [
    ...unless(of(metadata.lang)[0] === address, 'does not list itself among its editions'),
    ...unless(of('x-default').length === 1, 'has no edition for everybody else'),
    ...editions.flatMap(({ href, hreflang }) => {
      const other = addresses.get(href);
      const answers = other?.links.some((link) => link.hreflang === metadata.lang && link.href === address);
      return [
        ...unless(answers === true, `its edition ${href} does not answer`),
        ...unless(hreflang === 'x-default' || other?.lang === hreflang, `${href} is in another language`),
      ];
    }),
  ];
}

function graphBreaches({ metadata, address, page, site }: Examined): readonly string[] {
  if (metadata.meta.has('robots')) return [];
  const image = one(metadata, 'og:image');
  const graph = ['og:type', 'og:site_name', 'og:title', 'og:url', 'og:locale', 'twitter:card'];
  return [
    ...graph.flatMap((name) => unless(one(metadata, name) !== undefined, `has not one ${name}`)),
    ...unless(one(metadata, 'og:url') === address, 'has another og:url'),
    ...unless((page.type === 'article') === (one(metadata, 'og:type') === 'article'), 'has another og:type'),
    ...unless(image !== undefined || page.type !== 'article', 'has no og:image'),
    ...(image === undefined
      ? []
      : [
          ...unless(existsSync(join(site.folder, new URL(image).pathname)), `shows ${image}, which is not there`),
          ...['width', 'height', 'alt'].flatMap((name) =>
            unless(one(metadata, `og:image:${name}`) !== undefined, `does not tell the ${name} of its og:image`),
          ),
        ]),
  ];
}

/** What each type of page must be in linked data, and which must be found by feed readers. */
const expected: Readonly<Record<string, { readonly data: readonly string[]; readonly feeds?: true }>> = {
  home: { data: ['Organization'], feeds: true },
  section: { data: ['CollectionPage'], feeds: true },
  topic: { data: ['CollectionPage'] },
  author: { data: ['ProfilePage'] },
  archive: { data: ['CollectionPage'] },
  article: { data: ['BreadcrumbList'] },
};

function typeBreaches({ page, metadata, data, site }: Examined): readonly string[] {
  const wanted = expected[page.type];
  const types = data.map((document) => String(document['@type']));
  const feeds = metadata.links.filter(({ rel, type }) => rel === 'alternate' && /(?:atom|rss|feed\+json)/.test(type));
  // Where there are no works there is nothing to subscribe to.
  const hasWorks = page.type === 'home' || data.some(({ hasPart }) => hasPart !== undefined);
  const profile = data.find((document) => document['@type'] === 'ProfilePage')?.mainEntity as Json | undefined;
  return [
    ...(wanted?.data ?? []).flatMap((type) => unless(types.includes(type), `is no ${type}`)),
    ...unless(
      data.filter(isArticle).length === (/^(?:article|tombstone)$/.test(page.type) ? 1 : 0),
      'is no article, or two',
    ),
    ...unless(wanted?.feeds !== true || !hasWorks || feeds.length === 3, `names ${feeds.length} feeds`),
    ...feeds.flatMap(({ href, title }) => [
      ...unless(existsSync(join(site.folder, href)), `names a feed that is not there: ${href}`),
      ...unless(title !== '', `names a feed without a title: ${href}`),
    ]),
    ...unless(profile === undefined || profile.name === metadata.headings[0], 'has a profile of somebody else'),
  ];
}

function articleBreaches(examined: Examined): readonly string[] {
  const { metadata, data, address, page, site, addresses } = examined;
  const article = data.find(isArticle) ?? {};
  const authors = (article.author ?? []) as readonly Json[];
  const names = authors.map(({ name }) => String(name));
  const title = metadata.headings[0] ?? '';
  const work = canonicalOf(metadata) ?? address;
  const copy = metadata.links.find(({ type }) => type === 'text/markdown');
  const isGone = page.type === 'tombstone';
  return [
    ...unless(article['@id'] === work && article.url === work, 'has another address in its linked data'),
    ...unless(isGone || article.headline === title, `is called ${String(article.headline)}`),
    ...unless(instant.test(String(article.datePublished)), 'has no instant of publication'),
    ...unless(instant.test(String(article.dateModified)), 'has no instant of change'),
    ...unless(
      Date.parse(String(article.dateModified)) >= Date.parse(String(article.datePublished)),
      'was changed before it appeared',
    ),
    ...unless(article.inLanguage === metadata.lang, 'is in another language in its linked data'),
    ...unless(
      JSON.stringify(metadata.byline.slice(0, names.length)) === JSON.stringify(names),
      `is by ${names.join('; ')}`,
    ),
    ...authors.flatMap(({ url }) => unless(addresses.has(String(url)), `its author ${String(url)} has no page`)),
    ...(isGone ? [] : [...socialBreaches(examined, article), ...scholarBreaches(examined, article, names)]),
    ...unless(
      isGone || (copy !== undefined && readFileSync(join(site.folder, copy.href), 'utf8').startsWith('# ')),
      'has no Markdown copy',
    ),
    ...citationFileBreaches(join(site.folder, new URL(address).pathname), {
      title: String(article.headline),
      authors: names,
      date: String(article.datePublished).slice(0, 10),
      url: work,
    }),
  ];
}

function socialBreaches({ metadata, addresses }: Examined, article: Json): readonly string[] {
  const { meta } = metadata;
  const authors = meta.get('article:author') ?? [];
  const modified = one(metadata, 'article:modified_time');
  return [
    ...unless(one(metadata, 'article:published_time') === article.datePublished, 'has another article:published_time'),
    ...unless(modified === undefined || modified === article.dateModified, 'has another article:modified_time'),
    ...unless(one(metadata, 'article:section') === article.articleSection, 'has another article:section'),
    ...unless(
      authors.every((url) => addresses.has(url)),
      'names an author who has no page',
    ),
    ...unless(one(metadata, 'twitter:card') === 'summary_large_image', 'shows no large picture'),
  ];
}

/** Scholarly works have Highwire's tags, which agree with the page; opinion and news have none. */
function scholarBreaches({ metadata, address }: Examined, article: Json, names: readonly string[]): readonly string[] {
  const { meta, headings, references, lang } = metadata;
  const tags = [...meta.keys()].filter((name) => /^(?:citation_|dcterms\.)/.test(name));
  const isNews = String(article['@type']).endsWith('NewsArticle');
  if (tags.length === 0)
    return unless(!/Report|ScholarlyArticle/.test(String(article['@type'])), 'has no tags for Scholar');
  const day = String(article.datePublished).slice(0, 10).replaceAll('-', '/');
  const where = one(metadata, 'citation_fulltext_html_url') ?? one(metadata, 'citation_abstract_html_url');
  return [
    ...unless(!isNews, 'is news, and has tags for Scholar'),
    ...unless(one(metadata, 'citation_title') === headings[0], 'has another citation_title'),
    ...unless(
      JSON.stringify(meta.get('citation_author') ?? []) === JSON.stringify(names),
      'has other citation_authors',
    ),
    ...unless(
      /^\d{4}\/\d\d\/\d\d$/.test(one(metadata, 'citation_publication_date') ?? ''),
      'has no citation_publication_date',
    ),
    ...unless(
      one(metadata, 'citation_online_date') === one(metadata, 'citation_publication_date'),
      'has another citation_online_date',
    ),
    ...unless(
      Math.abs(Date.parse(day) - Date.parse(one(metadata, 'citation_publication_date') ?? '')) <= 86_400_000,
      'is dated otherwise',
    ),
    ...unless(one(metadata, 'citation_language') === lang, 'has another citation_language'),
    ...unless(one(metadata, 'citation_publisher') !== undefined, 'has no citation_publisher'),
    ...unless(where === (canonicalOf(metadata) ?? address), 'has another citation_fulltext_html_url'),
    ...unless((meta.get('citation_reference') ?? []).length === references, 'has other references'),
    ...unless(
      !meta.has('citation_pdf_url') || one(metadata, 'citation_pdf_url')?.startsWith(address) === true,
      'has its PDF elsewhere',
    ),
    ...unless(one(metadata, 'dcterms.title') === headings[0], 'has another dcterms.title'),
  ];
}
