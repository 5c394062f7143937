import type { Article, Publication, Work } from '../publication/publication.ts';
import { sourceIds } from '../publication/source-identity.ts';
import type { Reason } from './reason.ts';
import type { RelatedDocument } from './related-document.ts';
import { buildRelatedIndex } from './related-index.ts';

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

/** The related works of a publication. */
export function relatedWorks({ articles, site }: Publication): RelatedWorks {
  const byId = new Map(articles.map((article) => [documentId(article, site.language), article]));
  const index = buildRelatedIndex(
    [...byId].map(([id, article]) => relatedDocument(id, article)),
    site.related,
  );
  return {
    of(article, limit) {
      const ours = index
        .related(documentId(article, site.language), limit)
        .flatMap(({ id, reasons }): RelatedWork[] => {
          const other = byId.get(id);
          return other ? [{ work: { ours: other }, reasons }] : [];
        });
      return inPickedOrder(article, ours).slice(0, limit);
    },
  };
}

/** The original edition has the id of its work. */
function documentId({ slug, lang, translations }: Article, siteLanguage: string): string {
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
    headings: body.facts.headings.map(({ text }) => text),
    text: body.facts.text,
    date: article.date,
    authors: credits.filter(({ role }) => role === 'author').map(({ author }) => author.id),
    topics: ids('other'),
    series: ids('series'),
    // An article that picks or cites another names it as plainly as one that links to it.
    links: [...new Set([...[...article.mentions, ...article.cites].map(({ slug }) => slug), ...picks])],
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
