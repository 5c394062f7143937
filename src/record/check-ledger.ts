import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Ledger, LedgerEntry } from './ledger.ts';
import type { Published } from './published.ts';
import type { Redirect } from './redirects.ts';

/** What a ledger is held against. */
export interface LedgerContext {
  /** How problems call the ledger: `content/ledger.json`. */
  readonly file: string;
  readonly base: string;
  /** The address of every page of the site. */
  readonly pages: ReadonlySet<string>;
  readonly redirects: readonly Redirect[];
  readonly published: readonly Published[];
}

/** Addresses that answer no more, anchors that are gone, and texts that have changed without a word. */
export function checkLedger(ledger: Ledger, context: LedgerContext): readonly Problem[] {
  const { file, base, published } = context;
  const answer = answers(context);
  const byPage = new Map(published.map((each) => [each.page, each]));
  return [...ledger.values()].flatMap((entry) => {
    const page = base + entry.url.slice(1);
    const end = answer(page);
    if (end === undefined) {
      return [problem('url-lost', file, { line: entry.line ?? 1, column: 1 }, lostValues(entry, ledger, published))];
    }
    const now = byPage.get(end);
    if (!now) return [];
    return [
      ...lostAnchors(entry, now),
      ...(end === page ? [...undatedChange(entry, now), ...changedVersion(entry, now, file)] : []),
    ];
  });
}

/** The entries of a ledger under whose addresses there is no page, redirect or tombstone. */
export function lostEntries(ledger: Ledger, context: LedgerContext): readonly LedgerEntry[] {
  const answer = answers(context);
  return [...ledger.values()].filter(({ url }) => answer(context.base + url.slice(1)) === undefined);
}

/** Where a reader of a former or present address ends up. */
function answers({ pages, redirects }: LedgerContext): (page: string) => string | undefined {
  const target = new Map(redirects.map(({ from, to }) => [from, to]));
  return (page) => (pages.has(page) ? page : target.get(page));
}

/** The page to which the article of a lost address has moved, as far as its text tells. */
export function successorOf(
  entry: LedgerEntry,
  ledger: Ledger,
  published: readonly Published[],
): Published | undefined {
  const fresh = published.filter(({ url, article }) => article !== undefined && !ledger.has(url));
  return (
    fresh.find(({ digest }) => digest === entry.digest) ??
    published.find(({ article, id }) => article !== undefined && id === entry.id)
  );
}

function lostValues(
  entry: LedgerEntry,
  ledger: Ledger,
  published: readonly Published[],
): Readonly<Record<string, string>> {
  const { url, first, id } = entry;
  const article = successorOf(entry, ledger, published)?.article;
  if (article) {
    return {
      url,
      first,
      moved: ` The article now stands at ${article.url}.`,
      mend: `Write "aliases: [${url}]" in ${article.file}, or let "npm run redirect -- --write" do it.`,
    };
  }
  const mend = id.includes('/')
    ? `Put the file back, or write a line "${url}: /another/page/" in content/redirects.yaml.`
    : 'Put the file back with a "withdrawn" that says why it is gone, or write this address among the "aliases" of the article that replaces it.';
  return { url, first, moved: '', mend };
}

/** A version is a promise to those who cited it. */
function changedVersion(
  entry: LedgerEntry & { line?: number },
  { id, digest }: Published,
  file: string,
): readonly Problem[] {
  if (!id.startsWith('versions/') || digest === entry.digest) return [];
  return [problem('version-changed', file, { line: entry.line ?? 1, column: 1 }, { url: entry.url })];
}

function lostAnchors({ url, anchors = [] }: LedgerEntry, { article }: Published): readonly Problem[] {
  if (!article || article.withdrawal) return [];
  const ids = new Set(article.body.facts.headings.map(({ id }) => id));
  return anchors
    .filter((anchor) => !ids.has(anchor))
    .map((anchor) => problem('anchor-lost', article.file, { line: 1, column: 1 }, { url, anchor, file: article.file }));
}

function undatedChange(entry: LedgerEntry, { digest, article }: Published): readonly Problem[] {
  if (!article || article.withdrawal || digest === entry.digest) return [];
  const { file, slug, updated, corrections } = article;
  const at = { line: 1, column: 1 };
  if (updated === undefined || updated === entry.updated) return [problem('change-undated', file, at, { slug })];
  const isExplained = corrections.some(({ date }) => date === updated);
  return isExplained ? [] : [problem('correction-missing', file, at, { slug, date: updated })];
}
