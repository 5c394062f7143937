import { z } from 'zod';
import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { compareText } from '../publication/order.ts';

const entrySchema = z.strictObject({
  /** Path below the site's root: `/research/border-accord/`. */
  url: z.string().startsWith('/'),
  /** What stood there: `border-accord`, `border-accord.ru`, `authors/ada-byron`, `pages/about`. */
  id: z.string(),
  /** The day on which the address was first recorded. */
  first: z.iso.date(),
  /** Of the text as it was last recorded: 16 hexadecimal digits. */
  digest: z.string().regex(/^[0-9a-f]{16}$/),
  /** The day of the last change of substance, as it was last recorded. */
  updated: z.iso.date().optional(),
  /** Ids of headings that other pages have linked to, in alphabetical order. */
  anchors: z.array(z.string()).optional(),
});

/** An address that was published. */
export type LedgerEntry = z.output<typeof entrySchema>;

/** Every address ever published, by its path; each with the line of the ledger on which it stands. */
export type Ledger = ReadonlyMap<string, LedgerEntry & { readonly line?: number }>;

/**
 * Reads a ledger. It is JSON with one entry a line and a comma after every one (the list ends with `null`), so that any
 * two versions of it, joined line by line as git's `union` merge does, are a ledger again: order is of no account, and
 * of two entries for one address the earlier date and the anchors of both hold.
 */
export function parseLedger(
  text: string,
  file: string,
): { readonly ledger: Ledger; readonly problems: readonly Problem[] } {
  const ledger = new Map<string, LedgerEntry & { line: number }>();
  const problems: Problem[] = [];
  for (const [index, lineText] of text.split('\n').entries()) {
    const line = index + 1;
    const entryText = lineText.trim().replace(/,$/, '');
    if (['[', 'null', ']', ''].includes(entryText)) continue;
    const entry = parseEntry(entryText);
    if (typeof entry === 'string') {
      problems.push(problem('ledger-unreadable', file, { line, column: 1 }, { reason: entry }));
      continue;
    }
    const other = ledger.get(entry.url);
    ledger.set(entry.url, { ...(other ? joined(other, entry) : entry), line });
  }
  return { ledger, problems };
}

/** A ledger as text, sorted by address; it ends with a line feed. */
export function printLedger(ledger: Ledger): string {
  const lines = [...ledger.values()]
    .sort((a, b) => compareText(a.url, b.url))
    .map(({ url, id, first, digest, updated, anchors = [] }) => {
      const entry = { url, id, first, digest, ...(updated !== undefined && { updated }) };
      return JSON.stringify(anchors.length > 0 ? { ...entry, anchors: anchors.toSorted(compareText) } : entry);
    });
  return ['[', ...lines.map((line) => `${line},`), 'null', ']', ''].join('\n');
}

/** Two entries for one address, as a merge may leave them; the text of the later one is the current one. */
function joined(one: LedgerEntry, other: LedgerEntry): LedgerEntry {
  const [earlier, later] = compareText(one.updated ?? '', other.updated ?? '') > 0 ? [other, one] : [one, other];
  const anchors = [...new Set([...(one.anchors ?? []), ...(other.anchors ?? [])])].sort(compareText);
  const first = earlier.first < later.first ? earlier.first : later.first;
  return { ...later, first, ...(anchors.length > 0 && { anchors }) };
}

function parseEntry(text: string): LedgerEntry | string {
  try {
    const result = entrySchema.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    return `"${issue?.path.join('.') ?? ''}" ${issue?.message ?? 'is wrong'}`;
  } catch (error) {
    if (error instanceof SyntaxError) return 'the line is no JSON';
    throw error;
  }
}
