import { successorOf } from './check-ledger.ts';
import type { PublicationRecord } from './read-record.ts';

/** An article whose published address answers no more, because its file was renamed or moved. */
export interface Move {
  /** Its former address, a path below the site's root. */
  readonly from: string;
  readonly to: string;
  /** Path of its file from the project's root. */
  readonly file: string;
}

/** The articles that have moved away from an address of the ledger without a redirect. */
export function movedArticles({ ledger, published, lost }: PublicationRecord): readonly Move[] {
  return lost.flatMap((entry) => {
    const successor = successorOf(entry, ledger, published);
    return successor?.article ? [{ from: entry.url, to: successor.url, file: successor.article.file }] : [];
  });
}
