import { hash } from 'node:crypto';
import path from 'node:path';
import type { Article, Publication, Work } from '../publication/publication.ts';
import { sourceIds } from '../publication/source-identity.ts';
import type { Reason } from './reason.ts';
import type { RelatedDocument } from './related-document.ts';
import { KeptIndex } from './kept-index.ts';
import { buildRelatedIndex, hasSameWeights, type RelatedIndex } from './related-index.ts';

/** An index for which no more documents had to be read, and which differs in no more, is not kept in its place. */
const editsLeftUnwritten = 3;

/** A work that belongs beside an article, and why; the weightiest reason first. */
export interface RelatedWork {
  readonly work: Work;
  readonly reasons: readonly Reason[];
}

/** Finds the works that belong beside an article. */
export interface RelatedWorks {
  /** The editors' picks in their order, works elsewhere included, then the best of the others; at most `limit`. */
  of(article: Article, limit: number): readonly RelatedWork[];
}

/**
 * The related works of a publication. With `cacheFolder`, what an edit cannot have changed is taken from the index that
 * was kept there, and the new one is kept in its place; the result is the same.
 */
export function relatedWorks(publication: Publication, cacheFolder?: string): RelatedWorks {
  const { articles, site } = publication;
  const byId = new Map(articles.map((article) => [documentId(article, site.language), article]));
  const index = relatedIndex(publication, cacheFolder);
  return {
    of(article, limit) {
      const ours = index
        .related(documentId(article, site.language), limit)
        .flatMap(({ id, reasons }): RelatedWork[] => {
          const other = byId.get(id);
          return other
            ? [{ work: { ours: other }, reasons: reasons.map((reason) => inSeriesOrder(reason, other)) }]
            : [];
        });
      return inPickedOrder(article, ours).slice(0, limit);
    },
  };
}

/** The index that the lists are read from, for those who want its numbers. */
export function relatedIndex({ articles, site }: Publication, cacheFolder?: string): RelatedIndex {
  const documents = articles.map((article) => relatedDocument(documentId(article, site.language), article));
  const { related: shown, relatedPage: listed } = site.pageSizes;
  const weights = { ...site.related, shown, listed: Math.max(shown, listed) };
  if (cacheFolder === undefined) return buildRelatedIndex(documents, weights);
  const kept = new KeptIndex(path.join(cacheFolder, 'related'));
  const previous = kept.read();
  const index = buildRelatedIndex(documents, weights, previous);
  // Few edits are sooner made again in the next build than a large index is written now.
  const isMuch =
    previous === undefined ||
    Math.max(index.changed, index.read) > editsLeftUnwritten ||
    !hasSameWeights(previous.weights, weights);
  if (isMuch) kept.write(index.state);
  return index;
}

/** The editors order a series by what its topic features; without that its parts count by date. */
function inSeriesOrder(reason: Reason, { slug, topics }: Article): Reason {
  if (reason.type !== 'series') return reason;
  const place = topics.find(({ id }) => id === reason.topic)?.featured.indexOf(slug) ?? -1;
  return place === -1 ? reason : { ...reason, part: place + 1 };
}

/** The original edition has the id of its work. */
export function documentId({ slug, lang, translations }: Article, siteLanguage: string): string {
  const original = lang === siteLanguage || translations.length === 0;
  return original ? slug : `${slug}.${lang}`;
}

function relatedDocument(id: string, article: Article): RelatedDocument {
  const { body, credits, topics } = article;
  const ids = (kind: 'series' | 'other'): readonly string[] =>
    topics.filter((topic) => (topic.kind === 'series') === (kind === 'series')).map((topic) => topic.id);
  const picks = article.picks.flatMap((work) => ('ours' in work ? [work.ours.slug] : []));
  return {
    id,
    work: article.slug,
    lang: article.lang,
    title: article.title,
    summary: article.summary ?? '',
    // The texts are long, and read only when the digest is new.
    digest: hash('sha256', JSON.stringify([article.title, article.summary, body.digest]), 'hex'),
    get headings() {
      return body.facts.headings.map(({ text }) => text);
    },
    get text() {
      return body.facts.text;
    },
    date: article.date,
    authors: credits.filter(({ role }) => role === 'author').map(({ author }) => author.id),
    topics: ids('other'),
    series: ids('series'),
    // An article that cites another names it as plainly as one that links to it.
    links: [...new Set([...article.mentions, ...article.cites].map(({ slug }) => slug))],
    sources: sourceIds(article),
    picks,
    closed: !article.relatedAuto,
    listed: article.status === 'published',
  };
}

/** Works elsewhere stand only among the picks, where the editors put them. */
function inPickedOrder({ picks }: Article, ours: readonly RelatedWork[]): readonly RelatedWork[] {
  const picked = picks.flatMap((work): RelatedWork[] => {
    if ('elsewhere' in work) return [{ work, reasons: [{ type: 'pick' }] }];
    return ours.filter((related) => 'ours' in related.work && related.work.ours.slug === work.ours.slug);
  });
  return [...picked, ...ours.filter((related) => !picked.includes(related))];
}
