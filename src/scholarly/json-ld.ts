import type { Article, Author, Publication } from '../publication/publication.ts';
import { doiUrl, orcidUrl, rorUrl } from '../schema/identifiers.ts';
import { textIn } from '../schema/site.ts';
import { namesOf, isoDate } from './csl-value.ts';
import { readName } from '../publication/csl-name.ts';
import { startOfDay, type SharedImage } from './open-graph.ts';
import { ownWork } from '../publication/own-work.ts';

type Json = Readonly<Record<string, unknown>>;
type Site = Pick<Publication, 'site' | 'urls'>;

/** The types of schema.org that the kinds of article are; others are an `Article`. */
const typeOfKind: Readonly<Record<string, string>> = {
  article: 'Article',
  brief: 'Report',
  commentary: 'OpinionNewsArticle',
  report: 'Report',
  'working-paper': 'ScholarlyArticle',
};

/** A document of linked data, safe inside `<script>`. Absent values are left out. */
export function toJsonLd(document: Json): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...document }).replaceAll('<', '\\u003c');
}

/** An article with all its authors, its sources, corrections and translations. */
export function articleData(article: Article, site: Site, images: readonly SharedImage[]): Json {
  const { urls } = site;
  const work = ownWork(article, site);
  const original =
    article.lang === site.site.language
      ? undefined
      : article.translations.find(({ lang }) => lang === site.site.language);
  const section = site.site.sections.find(({ id }) => id === article.section);
  return {
    '@type': typeOfKind[article.kind] ?? 'Article',
    '@id': work.url,
    mainEntityOfPage: work.url,
    url: work.url,
    headline: work.withdrawn === undefined ? article.title : `[${work.withdrawn}] ${article.title}`,
    description: article.summary,
    image: listOf(images.map(({ url }) => url)),
    datePublished: article.publishedAt,
    dateModified: article.updated === undefined ? article.publishedAt : startOfDay(article.updated),
    inLanguage: article.lang,
    author: peopleInRole(article, 'author', site),
    // schema.org has no organisation for an editor.
    editor: peopleInRole(article, 'editor', site, 'person'),
    contributor: peopleInRole(article, 'editor', site, 'organisation'),
    translator: peopleInRole(article, 'translator', site),
    publisher: organisationData(site, article.lang),
    identifier:
      work.doi === undefined
        ? undefined
        : { '@type': 'PropertyValue', propertyID: 'DOI', value: work.doi, url: doiUrl(work.doi) },
    sameAs: work.doi === undefined ? undefined : doiUrl(work.doi),
    reportNumber: work.number,
    creativeWorkStatus: work.withdrawn,
    articleSection: section && textIn(section.title, article.lang),
    isPartOf: section && {
      '@type': 'CollectionPage',
      name: textIn(section.title, article.lang),
      url: urls.absolute(urls.section(section.id, article.lang)),
    },
    about: listOf(
      article.topics
        .filter(({ kind }) => kind !== 'region')
        .map(({ id, title }) => ({ '@type': 'Thing', name: title, url: urls.absolute(urls.topic(id, article.lang)) })),
    ),
    spatialCoverage: listOf(
      article.topics
        .filter(({ kind }) => kind === 'region')
        .map(({ id, title }) => ({ '@type': 'Place', name: title, url: urls.absolute(urls.topic(id, article.lang)) })),
    ),
    license: site.site.licence?.url,
    citation: listOf(article.sources.map(({ item }) => sourceData(item))),
    correction: listOf(
      article.corrections.map(({ date, text }) => ({ '@type': 'CorrectionComment', text, datePublished: date })),
    ),
    translationOfWork: original && {
      '@type': 'Article',
      '@id': urls.absolute(original.url),
      inLanguage: original.lang,
      headline: original.title,
    },
    workTranslation: original
      ? undefined
      : listOf(
          article.translations.map((other) => ({
            '@type': 'Article',
            '@id': urls.absolute(other.url),
            inLanguage: other.lang,
            headline: other.title,
          })),
        ),
  };
}

/** The page of an author: a person or an organisation, and the works. */
export function profileData(author: Author, site: Site, lang: string, image?: SharedImage): Json {
  const { urls } = site;
  return {
    '@type': 'ProfilePage',
    url: urls.absolute(urls.author(author.id, lang)),
    inLanguage: lang,
    mainEntity: {
      ...personData(author, site, lang),
      jobTitle: author.kind === 'person' ? author.role : undefined,
      description: author.body?.facts.text.split('\n\n')[0],
      image: image?.url,
      affiliation:
        author.affiliation === undefined
          ? undefined
          : { '@type': 'Organization', name: author.affiliation, sameAs: author.ror && rorUrl(author.ror) },
    },
    hasPart: listOf(
      author.works.filter(({ article }) => article.lang === lang).map(({ article }) => workReference(article, site)),
    ),
  };
}

/** A list of works: a section, a topic, an archive, the front page. */
export function collectionData(
  page: { name: string; description?: string; url: string; lang: string },
  works: readonly Article[],
  site: Site,
): Json {
  return {
    '@type': 'CollectionPage',
    name: page.name,
    description: page.description,
    url: site.urls.absolute(page.url),
    inLanguage: page.lang,
    hasPart: listOf(works.map((article) => workReference(article, site))),
  };
}

/** The way from the home page down to a page, itself included. */
export function breadcrumbData(
  trail: readonly { readonly text: string; readonly url?: string }[],
  { urls }: Site,
): Json {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ text, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: url === undefined ? undefined : urls.absolute(url),
    })),
  };
}

/** The publisher, as every work names it. */
export function organisationData({ site, urls }: Site, lang: string): Json {
  const home = urls.absolute(urls.home(site.language));
  return {
    '@type': 'Organization',
    '@id': `${home}#publisher`,
    name: textIn(site.name, lang),
    url: home,
    email: site.contact,
  };
}

function workReference(article: Article, { urls }: Site): Json {
  return {
    '@type': typeOfKind[article.kind] ?? 'Article',
    '@id': urls.absolute(article.url),
    headline: article.title,
    datePublished: article.date,
  };
}

function peopleInRole(
  { credits, lang }: Article,
  role: string,
  site: Site,
  kind?: Author['kind'],
): readonly Json[] | undefined {
  const named = credits.filter(
    ({ author, ...credit }) => credit.role === role && (kind ?? author.kind) === author.kind,
  );
  return listOf(named.map(({ author }) => personData(author, site, lang)));
}

/** `name` holds the name alone; ORCID and ROR say who it is. */
function personData(author: Author, { urls }: Site, lang: string): Json {
  const identity = author.kind === 'person' ? author.orcid && orcidUrl(author.orcid) : author.ror && rorUrl(author.ror);
  const url = urls.absolute(urls.author(author.id, lang));
  return {
    '@type': author.kind === 'person' ? 'Person' : 'Organization',
    '@id': urls.absolute(urls.author(author.id, lang)),
    name: author.name,
    givenName: author.nameParts?.given,
    familyName: author.nameParts?.family,
    url,
    sameAs: listOf([identity, ...author.links.map((link) => link.url)].filter((each) => each !== undefined)),
  };
}

function sourceData(item: Article['sources'][number]['item']): Json {
  return {
    '@type': 'CreativeWork',
    name: item.title,
    author: listOf(
      namesOf(item, 'author').map((name) => ({
        '@type': name.literal === undefined ? 'Person' : 'Organization',
        name: readName(name),
      })),
    ),
    datePublished: isoDate(item.issued) || undefined,
    url: item.DOI === undefined ? item.URL : doiUrl(item.DOI),
  };
}

function listOf<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
