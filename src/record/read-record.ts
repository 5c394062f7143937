import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { checkLedger, lostEntries } from './check-ledger.ts';
import { parseLedger, type Ledger, type LedgerEntry } from './ledger.ts';
import { originalRules } from './original-rules.ts';
import { publishedPages, type Published } from './published.ts';
import { parseRedirects } from './redirects-file.ts';
import { aliasRules, resolveRedirects, type Redirect } from './redirects.ts';

/** What the publication promised before, held against what it is now. */
export interface PublicationRecord {
  readonly ledger: Ledger;
  readonly redirects: readonly Redirect[];
  /** What is published now and will be in the ledger next. */
  readonly published: readonly Published[];
  /** The entries of the ledger whose addresses answer no more. */
  readonly lost: readonly LedgerEntry[];
  readonly problems: readonly Problem[];
}

export interface RecordSource {
  readonly publication: Publication;
  /** The address of every page of the site. */
  readonly pages: ReadonlySet<string>;
  readonly contentFolder: string;
  /** How problems call the content folder. */
  readonly shownAs: string;
}

/** Name of the ledger in the content folder. */
export const ledgerName = 'ledger.json';

/** Reads the ledger and the redirects, and says what they show to be wrong. Neither file needs to exist. */
export function readRecord({ publication, pages, contentFolder, shownAs }: RecordSource): PublicationRecord {
  const read = (name: string): string => {
    const file = path.join(contentFolder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const { base } = publication.site;
  const fromFile = parseRedirects(read('redirects.yaml'), `${shownAs}/redirects.yaml`, base);
  const file = `${shownAs}/${ledgerName}`;
  const { ledger, problems: unreadable } = parseLedger(read(ledgerName), file);
  const rules = [...aliasRules(publication), ...fromFile.rules, ...originalRules(ledger, publication)];
  const { redirects, problems } = resolveRedirects(rules, pages);
  const published = publishedPages(publication, pages);
  const context = { file, base, pages, redirects, published };
  return {
    ledger,
    redirects,
    published,
    lost: lostEntries(ledger, context),
    problems: [...fromFile.problems, ...problems, ...unreadable, ...checkLedger(ledger, context)],
  };
}
