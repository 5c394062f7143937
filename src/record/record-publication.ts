import { compareText } from '../publication/order.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { Published } from './published.ts';

/** The ledger with what is published now. Nothing ever leaves it. `today` is the day of the build. */
export function recordPublication(ledger: Ledger, published: readonly Published[], today: string): Ledger {
  const next = new Map<string, LedgerEntry>(ledger);
  for (const { url, id, digest, updated, anchors = [], article } of published) {
    const known = ledger.get(url);
    const joined = [...new Set([...(known?.anchors ?? []), ...anchors])].sort(compareText);
    // Of a withdrawn work the ledger keeps what it said last.
    const text = article?.withdrawal && known ? known : { digest, updated };
    next.set(url, {
      url,
      id,
      first: known?.first ?? today,
      digest: text.digest,
      ...(text.updated !== undefined && { updated: text.updated }),
      ...(joined.length > 0 && { anchors: joined }),
    });
  }
  return next;
}
