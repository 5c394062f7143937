import { existsSync } from 'node:fs';
import { fileAt } from './built-site.ts';
import { areAlike, nodesOf, unless, type ExaminedPage, type Json } from './examined-page.ts';
import { isArticle } from './linked-data.ts';

/** What each type of page must be in linked data, and which must be found by feed readers. */
const expected: Readonly<Record<string, { readonly data: string; readonly feeds?: true }>> = {
  home: { data: 'Organization', feeds: true },
  section: { data: 'CollectionPage', feeds: true },
  topic: { data: 'CollectionPage', feeds: true },
  author: { data: 'ProfilePage', feeds: true },
  archive: { data: 'CollectionPage' },
  article: { data: 'BreadcrumbList' },
};

/** What the type of a page asks for: its linked data, and its feeds where it lists works. */
export function typeBreaches(examined: ExaminedPage): readonly string[] {
  const { page, metadata, data, site } = examined;
  const wanted = expected[page.type];
  const feeds = metadata.links.filter(({ rel, type }) => rel === 'alternate' && /(?:atom|rss|feed\+json)/.test(type));
  // Where there are no works there is nothing to subscribe to, and a preview has no feeds.
  const hasWorks = data.some(({ hasPart }) => hasPart !== undefined) && !site.isPreview;
  const count = wanted?.feeds && hasWorks ? 3 : feeds.length;
  return [
    ...unless(wanted === undefined || data.some((each) => each['@type'] === wanted.data), `is no ${wanted?.data}`),
    ...unless(
      data.filter(isArticle).length === (/^(?:article|tombstone)$/.test(page.type) ? 1 : 0),
      'is no article, or two',
    ),
    ...unless(feeds.length === count && [0, 3].includes(count), `names ${feeds.length} feeds`),
    ...feeds.flatMap(({ href, title }) => [
      ...unless(existsSync(fileAt(href, site)), `names a feed that is not there: ${href}`),
      ...unless(title !== '', `names a feed without a title: ${href}`),
    ]),
    ...data.filter((each) => each['@type'] === 'ProfilePage').flatMap((each) => profileBreaches(each, examined)),
    ...data.flatMap((each) => nodesOf(each, 'hasPart')).flatMap((work) => workBreaches(work, examined)),
  ];
}

/** The person or organisation of an author's page is the one that readers see there. */
function profileBreaches({ mainEntity }: Json, { metadata, address }: ExaminedPage): readonly string[] {
  const author = mainEntity as Json;
  const { orcid, standfirst, hasPortrait, headings } = metadata;
  const affiliation = nodesOf(author, 'affiliation').map(({ name }) => String(name));
  // An organisation may have a role on its page; linked data has none for it.
  const isPerson = author['@type'] === 'Person';
  const records = ((author.sameAs ?? []) as readonly string[]).filter((url) => url.startsWith('https://orcid.org/'));
  const position = [author.jobTitle, ...affiliation].filter((part) => part !== undefined).map(String);
  return [
    ...unless(author.name === headings[0], 'has a profile of somebody else'),
    ...unless(author.url === address, 'has a profile with another address'),
    ...unless(
      position.every((part) => standfirst.includes(part)) && (standfirst === '' || position.length > 0 || !isPerson),
      'has a profile with another position',
    ),
    ...unless(areAlike(records, orcid === undefined ? [] : [orcid]), 'has another ORCID'),
    ...unless(author.image === undefined || hasPortrait, 'has a picture in its profile only'),
  ];
}

function workBreaches(work: Json, { addresses }: ExaminedPage): readonly string[] {
  const url = String(work['@id']);
  return unless(
    addresses.get(url)?.headings[0] === work.headline,
    `lists ${url}, which is not there, or is called otherwise`,
  );
}
