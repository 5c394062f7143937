import { directionOf } from '../language/direction.ts';
import { problem } from '../problems/make-problem.ts';
import type { ArticleFields } from '../schema/article.ts';
import type { AuthorFields } from '../schema/author.ts';
import type { Picture as PictureFields } from '../schema/fields.ts';
import type { PageFields } from '../schema/page.ts';
import type { TopicFields } from '../schema/topic.ts';
import { typographText } from '../markdown/typography/typograph-text.ts';
import { parseOrcid } from '../schema/identifiers.ts';
import { nameParts, type NameParts } from '../schema/person-name.ts';
import { citedSources, reportCitations } from './cited-sources.ts';
import type { Entries, Entry } from './entries.ts';
import type { Article, Author, Body, Picture, StaticPage, Topic } from './publication.ts';
import { articleRecord } from './article-record.ts';
import { resolveBody, type ResolvedBody } from './resolve-body.ts';
import { versionsOf } from './versions.ts';
import type { Workshop } from './workshop.ts';

/** A node while its edges are still being tied. */
export type Unfinished<Type> = { -readonly [Key in keyof Type]: Type[Key] };

export interface ArticleNode {
  readonly entry: Entry<ArticleFields>;
  readonly article: Unfinished<Article>;
  /** Where the links of the body lead. */
  readonly targets: ResolvedBody['targets'];
}

/** The nodes of the graph, each with what its own file says; edges are empty. */
export interface Nodes {
  readonly articles: readonly ArticleNode[];
  readonly authors: ReadonlyMap<string, Unfinished<Author>>;
  /** Grows by the topics that only tags name. */
  readonly topics: Map<string, Unfinished<Topic>>;
  readonly pages: readonly StaticPage[];
}

export function buildNodes(entries: Entries, workshop: Workshop): Nodes {
  return {
    articles: entries.articles.map((entry) => articleNode(entry, workshop)),
    authors: new Map(entries.authors.map((entry) => [entry.document.slug, authorNode(entry, workshop)])),
    topics: new Map(entries.topics.map((entry) => [entry.document.slug, topicNode(entry, workshop)])),
    pages: entries.pages.map((entry) => pageNode(entry, workshop)),
  };
}

function articleNode(entry: Entry<ArticleFields>, workshop: Workshop): ArticleNode {
  const { document, fields, lang } = entry;
  const { body, targets } = resolveBody(entry, workshop);
  if (isEmpty(body) && !fields.draft && !document.isUnread) {
    workshop.report(problem('body-empty', document.file, { line: document.bodyLine, column: 1 }));
  }
  const image = pictureOf(fields.image, entry, workshop);
  const sources = citedSources(entry, body.facts, workshop);
  // Of what was taken back, nothing of what it said goes any further; only the ledger still compares its text.
  const isGone = workshop.schedule.status(entry) === 'withdrawn';
  const article: Unfinished<Article> = {
    slug: document.slug,
    lang,
    dir: directionOf(lang),
    file: document.file,
    url: workshop.addresses.articleUrl(entry),
    title: typographText(fields.title, lang),
    section: fields.section ?? workshop.site.sections[0]?.id ?? '',
    kind: fields.kind,
    ...articleRecord(entry, workshop),
    versions: versionsOf(entry, workshop.versions, workshop),
    ...(fields.summary !== undefined && !isGone && { summary: typographText(fields.summary, lang) }),
    ...(fields.canonical !== undefined && { canonical: fields.canonical }),
    ...(fields.publisher !== undefined && { publisher: fields.publisher }),
    ...(image && !isGone && { image }),
    keypoints: isGone ? [] : fields.keypoints.map((point) => typographText(point, lang)),
    relatedAuto: fields['related-auto'],
    credits: [],
    topics: [],
    picks: [],
    translations: [],
    mentions: [],
    backlinks: [],
    ...(fields.doi !== undefined && { doi: fields.doi }),
    ...(fields.number !== undefined && { number: fields.number }),
    sources: isGone ? [] : sources,
    cites: [],
    citedBy: [],
    sharingSources: [],
    body,
  };
  return { entry, article, targets };
}

function authorNode(entry: Entry<AuthorFields>, workshop: Workshop): Unfinished<Author> {
  const { document, fields, lang } = entry;
  const body = optionalBody(entry, workshop);
  const image = pictureOf(fields.image, entry, workshop);
  return {
    id: document.slug,
    file: document.file,
    name: fields.name,
    ...(fields.kind === 'person' && { nameParts: partsOf(fields, lang) }),
    kind: fields.kind,
    ...(fields.role !== undefined && { role: fields.role }),
    ...(fields.affiliation !== undefined && { affiliation: fields.affiliation }),
    ...(fields.email !== undefined && { email: fields.email }),
    ...(fields.orcid !== undefined && { orcid: parseOrcid(fields.orcid) ?? fields.orcid }),
    ...(fields.ror !== undefined && { ror: fields.ror }),
    links: fields.links,
    ...(image && { image }),
    ...(body && { body }),
    languages: [],
    works: [],
    withdrawn: [],
  };
}

/** The parts that the author's file gives, else those that the name suggests. */
function partsOf({ name, given, family, particle, suffix }: AuthorFields, lang: string): NameParts {
  if (family === undefined) return nameParts(name, lang);
  return {
    family,
    ...(given !== undefined && { given }),
    ...(particle !== undefined && { particle }),
    ...(suffix !== undefined && { suffix }),
  };
}

function topicNode(entry: Entry<TopicFields>, workshop: Workshop): Unfinished<Topic> {
  const { document, fields } = entry;
  const body = optionalBody(entry, workshop);
  return {
    id: document.slug,
    file: document.file,
    title: fields.title,
    kind: fields.kind,
    isFeatured: fields.featured !== false,
    featured: Array.isArray(fields.featured) ? fields.featured : [],
    ...(body && { body }),
    languages: [],
    articles: [],
  };
}

function pageNode(entry: Entry<PageFields>, workshop: Workshop): StaticPage {
  const { document, fields, lang } = entry;
  const { body } = resolveBody(entry, workshop);
  reportCitations(entry, body.facts, workshop);
  return {
    slug: document.slug,
    lang,
    file: document.file,
    url: workshop.urls.page(document.slug, lang),
    title: fields.title,
    ...(fields.summary !== undefined && { summary: fields.summary }),
    body,
  };
}

function optionalBody(entry: Entry<unknown>, workshop: Workshop): Body | undefined {
  const { body } = resolveBody(entry, workshop);
  reportCitations(entry, body.facts, workshop);
  return isEmpty(body) ? undefined : body;
}

function isEmpty({ facts }: Body): boolean {
  return facts.words === 0 && facts.images.length === 0 && facts.drawings.length === 0;
}

function pictureOf(
  fields: PictureFields | undefined,
  { document, lang }: Entry<unknown>,
  { images, report }: Workshop,
): Picture | undefined {
  if (!fields) return undefined;
  const { src, alt, caption, credit } = fields;
  const found = images.find(src, document, document.places.ofValue(['image', 'src']));
  if ('code' in found) {
    report(found);
    return undefined;
  }
  return {
    file: found,
    alt: typographText(alt, lang),
    ...(caption !== undefined && { caption: typographText(caption, lang) }),
    ...(credit !== undefined && { credit: typographText(credit, lang) }),
  };
}
