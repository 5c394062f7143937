import type { Article, Work } from '../publication/publication.ts';
import type { Reason } from './reason.ts';

/** A work that belongs beside an article, and why; the weightiest reason first. */
export interface RelatedWork {
  readonly work: Work;
  readonly reasons: readonly Reason[];
}

/** Finds the works that belong beside an article. */
export interface RelatedWorks {
  /** Best first, the editors' picks (works elsewhere included) before all others; at most `limit`, but never fewer than the picks. */
  of(article: Article, limit: number): readonly RelatedWork[];
}
