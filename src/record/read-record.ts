import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { checkLedger } from './check-ledger.ts';
import { parseLedger, type Ledger } from './ledger.ts';
import { publishedPages, type Published } from './published.ts';
import { parseRedirects } from './redirects-file.ts';
import { aliasRules, resolveRedirects, type Redirect } from './redirects.ts';

/** What the publication promised before, held against what it is now. */
export interface PublicationRecord {
  readonly ledger: Ledger;
  readonly redirects: readonly Redirect[];
  /** What is published now and will be in the ledger next. */
  readonly published: readonly Published[];
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
  const { redirects, problems } = resolveRedirects([...aliasRules(publication), ...fromFile.rules], pages);
  const file = `${shownAs}/${ledgerName}`;
  const { ledger, problems: unreadable } = parseLedger(read(ledgerName), file);
  const published = publishedPages(publication, pages);
  const lost = checkLedger(ledger, { file, base, pages, redirects, published });
  return { ledger, redirects, published, problems: [...fromFile.problems, ...problems, ...unreadable, ...lost] };
}
