import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { stringsFor } from '../../../src/language/strings.ts';
import { fileAt } from './built-site.ts';
import { citationBreaches } from './citation-contract.ts';
import { areAlike, canonicalOf, each, nodesOf, one, unless, type ExaminedPage, type Json } from './examined-page.ts';
import { scholarBreaches } from './scholar-contract.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** What an article, or what is left of one that was withdrawn, must say of itself as linked data and elsewhere. */
export function articleBreaches(examined: ExaminedPage, article: Json): readonly string[] {
  const { metadata, address, page, site } = examined;
  const isGone = page.type === 'tombstone';
  const work = canonicalOf(metadata) ?? (site.isPreview ? String(article.url) : address);
  const { withdrawn } = stringsFor(metadata.lang);
  const headline = isGone ? `[${withdrawn}] ${metadata.headings[0] ?? ''}` : metadata.headings[0];
  return [
    ...unless(article['@id'] === work && article.url === work, 'has another address in its linked data'),
    ...unless(article.headline === headline, `is called ${String(article.headline)}`),
    ...unless(article.inLanguage === metadata.lang, 'is in another language in its linked data'),
    ...dateBreaches(examined, article),
    ...peopleBreaches(examined, article),
    ...aboutBreaches(examined, article),
    ...(isGone ? [] : [...socialBreaches(examined, article), ...scholarBreaches(examined, article)]),
    ...(isGone ? [] : [...editionDataBreaches(examined, article), ...copyBreaches(examined)]),
    ...citationBreaches(examined, article, dirname(fileAt(address, site))),
  ];
}

/** The days that an editor gave, and no others. */
function dateBreaches({ metadata, page }: ExaminedPage, article: Json): readonly string[] {
  const strings = stringsFor(metadata.lang);
  const [published = ''] = metadata.dateline.get(strings.published) ?? [];
  const [updated] = metadata.dateline.get(strings.updated) ?? [];
  const modified = String(article.dateModified);
  const corrections = nodesOf(article, 'correction').map(({ datePublished, text }) => ({ date: datePublished, text }));
  return [
    ...unless(instant.test(String(article.datePublished)), 'has no instant of publication'),
    ...unless(instant.test(modified), 'has no instant of change'),
    ...unless(daysApart(String(article.datePublished), published) <= 1, 'was published on another day'),
    ...unless(
      page.type === 'tombstone' ||
        (updated === undefined ? modified === article.datePublished : modified.startsWith(updated)),
      'was changed on another day than its editors say',
    ),
    ...unless(Date.parse(modified) >= Date.parse(String(article.datePublished)), 'was changed before it appeared'),
    ...unless(page.type === 'tombstone' || areAlike(corrections, metadata.corrections), 'has other corrections'),
  ];
}

/** An instant in a time zone may be of the day before or after in another. */
function daysApart(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

/** One object for each author, which holds nothing but the name, leads to the author's page, and is the person there. */
function peopleBreaches({ metadata, addresses }: ExaminedPage, article: Json): readonly string[] {
  const authors = nodesOf(article, 'author');
  const names = authors.map(({ name }) => String(name));
  return [
    ...unless(areAlike(metadata.byline.slice(0, names.length), names), `is by ${names.join('; ')}`),
    ...authors.flatMap(({ url, name, sameAs }) => {
      const profile = addresses.get(String(url));
      const orcid = profile?.orcid;
      return [
        ...unless(profile?.headings[0] === name, `its author ${String(url)} has no page`),
        ...unless(orcid === undefined || ((sameAs ?? []) as readonly string[]).includes(orcid), 'lacks an ORCID'),
      ];
    }),
  ];
}

/** Its subjects, sources and licence, as readers see them. */
function aboutBreaches({ metadata, site, page }: ExaminedPage, article: Json): readonly string[] {
  const topics = metadata.dateline.get(stringsFor(metadata.lang).tags) ?? [];
  const subjects = ['about', 'spatialCoverage'].flatMap((name) => nodesOf(article, name)).map(({ name }) => name);
  if (page.type === 'tombstone') return [];
  return [
    ...unless(areAlike(subjects.toSorted(), topics.toSorted()), 'is about something else'),
    ...unless(nodesOf(article, 'citation').length === metadata.references, 'has other sources in its linked data'),
    ...unless(article.license === site.settings.licence?.url, 'has another licence'),
  ];
}

function socialBreaches({ metadata }: ExaminedPage, article: Json): readonly string[] {
  const modified = one(metadata, 'article:modified_time');
  const image = one(metadata, 'og:image');
  const authors = nodesOf(article, 'author').map(({ url }) => url);
  const topics = metadata.dateline.get(stringsFor(metadata.lang).tags) ?? [];
  return [
    ...unless(one(metadata, 'article:published_time') === article.datePublished, 'has another article:published_time'),
    ...unless(
      modified === (article.dateModified === article.datePublished ? undefined : article.dateModified),
      'has another article:modified_time',
    ),
    ...unless(one(metadata, 'article:section') === article.articleSection, 'has another article:section'),
    ...unless(areAlike(each(metadata, 'article:tag'), topics), 'has other article:tags'),
    ...unless(areAlike(each(metadata, 'article:author'), authors), 'has other article:authors'),
    ...unless(
      image === undefined || ((article.image ?? []) as readonly unknown[]).includes(image),
      'has another image',
    ),
  ];
}

/** Which work is a translation of which. */
function editionDataBreaches({ metadata, address }: ExaminedPage, article: Json): readonly string[] {
  const others = metadata.links
    .filter(({ hreflang, href }) => hreflang !== '' && hreflang !== 'x-default' && href !== address)
    .map(({ href }) => href);
  const original = metadata.links.find(({ hreflang }) => hreflang === 'x-default')?.href;
  const named = (name: string) => nodesOf(article, name).map((work) => work['@id']);
  const isTranslation = original !== undefined && original !== address;
  return [
    ...unless(
      areAlike(named('translationOfWork'), isTranslation ? [original] : []),
      'is a translation of another work',
    ),
    ...unless(
      areAlike(named('workTranslation').toSorted(), isTranslation ? [] : others.toSorted()),
      'has other translations',
    ),
  ];
}

function copyBreaches({ metadata, site }: ExaminedPage): readonly string[] {
  const copies = metadata.links.filter(({ type }) => type === 'text/markdown').map(({ href }) => fileAt(href, site));
  // Of a draft there is no copy; that it is one is only said in words.
  const expected = site.settings.markdownCopies ? (site.isPreview ? copies.length : 1) : 0;
  return [
    ...unless(copies.length === expected, `has ${copies.length} Markdown copies`),
    ...copies.flatMap((file) => {
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return [
        ...unless(text.startsWith('# '), 'has a Markdown copy that is none'),
        ...metadata.drawings.flatMap((title) => unless(text.includes(title), `has a Markdown copy without "${title}"`)),
      ];
    }),
  ];
}
