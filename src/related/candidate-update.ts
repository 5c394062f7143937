import { type CandidateLists, ListWriter, ranksBefore } from './candidate-lists.ts';
import { type CandidateQuery, createCandidateQuery } from './candidate-query.ts';
import { type Comparison, scoreIn } from './comparison.ts';
import { createOverlaps } from './overlap.ts';
import type { RarityChange } from './rarity-change.ts';
import { leastShared, similarity } from './score.ts';

/** What has come of the collection for which older lists were made. */
export interface CandidateChange {
  readonly previous: CandidateLists;
  /** Old row → new row, and back; -1 where the document is gone, or new. */
  readonly fromPrevious: Int32Array;
  readonly toPrevious: Int32Array;
  /** 1 for each row of which any score may have changed. */
  readonly changed: Uint8Array;
  readonly rarity: RarityChange;
}

/** A row that may stand in a list, by its new score. */
interface Arrival {
  readonly row: number;
  readonly score: number;
  readonly shared: number;
}

const unreachable = 2 ** 31 - 1;
/** Scoring so many pairs one by one takes as long as comparing one row with all others. */
const pairsPerQuery = 400;

/**
 * The lists that `buildCandidateLists` would make, but for what is spare in them, from those made before. A score
 * between two rows that have not changed is as it was, unless both hold a term whose rarity is new. So each list keeps
 * what it had; changed rows leave it and are put in again by their new scores; and where a row holds terms of new
 * rarity, the scores in its list are worked out anew, and those of all that hold a term that counts for more now. Where
 * too few are left that are known to stand before all that the old list had no room for, the row is compared afresh.
 */
export function updateCandidateLists(
  comparison: Comparison,
  change: CandidateChange,
): { lists: CandidateLists; compared: number } {
  const writer = new ListWriter(comparison);
  const { changed } = change;
  const arrivals = compareChanged(comparison, change, writer);
  const patch = createPatcher(comparison, change, writer);
  const unsettled = new Uint8Array(changed.length);
  for (let row = 0; row < changed.length; row++) {
    if (changed[row] === 1) continue;
    const arrived = arrivals.get(row);
    if (arrived === undefined && change.rarity.affected[row] === 0 && copyList(change, row, writer)) continue;
    if (!patch(row, arrived ?? [])) unsettled[row] = 1;
  }
  if (unsettled.includes(1)) compareAfresh(comparison, unsettled, writer);
  const count = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
  return { lists: writer.lists, compared: count(changed) + count(unsettled) };
}

/** Makes the lists of the changed rows. Gives for each other row the changed ones that may stand in its list. */
function compareChanged(comparison: Comparison, change: CandidateChange, writer: ListWriter): Map<number, Arrival[]> {
  const { changed, previous, toPrevious } = change;
  const arrivals = new Map<number, Arrival[]>();
  const least = Float64Array.from(toPrevious, (oldRow) => (oldRow < 0 ? 0 : leastScore(previous, oldRow)));
  const bounds = Int32Array.from(least, (score, row) =>
    changed[row] === 1 ? unreachable : leastShared(comparison.weights, Math.max(score, comparison.weights.minimum)),
  );
  const arrive = (to: number, arrival: Arrival) => {
    if (arrival.score === 0 || arrival.score < (least[to] ?? 0)) return;
    const known = arrivals.get(to);
    if (known === undefined) arrivals.set(to, [arrival]);
    else known.push(arrival);
  };
  eachFlagged(changed, createCandidateQuery(comparison, changed), (row, query) => {
    fill(comparison, writer, { row, query, bounds }, (other, shared, like) => {
      if (changed[other] === 0) arrive(other, { row, score: scoreIn(comparison, other, row, like), shared });
    });
  });
  return arrivals;
}

function compareAfresh(comparison: Comparison, rows: Uint8Array, writer: ListWriter): void {
  const bounds = new Int32Array(rows.length).fill(unreachable);
  eachFlagged(rows, createCandidateQuery(comparison, rows), (row, query) => {
    writer.clear(row);
    fill(comparison, writer, { row, query, bounds });
  });
}

function eachFlagged(
  flags: Uint8Array,
  query: CandidateQuery,
  visit: (row: number, query: CandidateQuery) => void,
): void {
  flags.forEach((flag, row) => {
    if (flag === 1) visit(row, query);
  });
}

/** Makes the list of a row by comparing it with all others. */
function fill(
  comparison: Comparison,
  writer: ListWriter,
  { row, query, bounds }: { row: number; query: CandidateQuery; bounds: Int32Array },
  visit?: (other: number, shared: number, like: number) => void,
): void {
  query.load(row);
  bounds[row] = writer.bounds[row] ?? 0;
  query.eachSimilar(bounds, (other, shared, like) => {
    writer.offer(row, other, scoreIn(comparison, row, other, like), shared);
    bounds[row] = writer.bounds[row] ?? 0;
    visit?.(other, shared, like);
  });
  bounds[row] = unreachable;
}

/** What a candidate needs to come into a list: 0 where the list has all there are. */
function leastScore({ room, counts, partial, scores }: CandidateLists, row: number): number {
  return partial[row] === 0 ? 0 : (scores[row * room + (counts[row] ?? 0) - 1] ?? 0);
}

/** Copies the old list of a row. False, and nothing is kept of it, where a row in it has changed or is gone. */
function copyList(
  { previous, fromPrevious, toPrevious, changed }: CandidateChange,
  row: number,
  writer: ListWriter,
): boolean {
  const { room, counts, partial, rows, scores, shared } = writer.lists;
  const oldRow = toPrevious[row] ?? 0;
  const [from, to] = [oldRow * room, row * room];
  const count = previous.counts[oldRow] ?? 0;
  for (let i = 0; i < count; i++) {
    const candidate = fromPrevious[previous.rows[from + i] ?? 0] ?? -1;
    if (candidate < 0 || changed[candidate] === 1) return false;
    rows[to + i] = candidate;
    scores[to + i] = previous.scores[from + i] ?? 0;
    shared[to + i] = previous.shared[from + i] ?? 0;
  }
  counts[row] = count;
  partial[row] = previous.partial[oldRow] ?? 0;
  return true;
}

/** Makes the list of an unchanged row from its old one. False where what is known does not settle it. */
type Patch = (row: number, arrivals: readonly Arrival[]) => boolean;

function createPatcher(comparison: Comparison, change: CandidateChange, writer: ListWriter): Patch {
  const { previous, toPrevious, rarity } = change;
  const rescore = createScorer(comparison);
  const { limit, counts, partial } = writer.lists;

  return (row, arrivals) => {
    const oldRow = toPrevious[row] ?? 0;
    const affected = rarity.affected[row] === 1;
    if (affected && rarity.risenOf(row) > pairsPerQuery) return false;
    const old = oldEntries(change, oldRow);
    const isPartial = previous.partial[oldRow] === 1;
    const floor = old.at(-1);
    if (isPartial && floor === undefined) return false;
    // What a partial list had no room for stands after the last of it that has not changed, and is not known.
    const isKnown = ({ row: candidate, score }: Arrival): boolean =>
      !isPartial ||
      floor === undefined ||
      (candidate === floor.row
        ? score >= floor.score
        : ranksBefore(score, candidate, floor.score, floor.row, comparison.order));
    const offers = affected ? rescored(rarity, row, old, rescore) : old;
    for (const offer of [...offers, ...arrivals]) {
      if (isKnown(offer)) writer.offer(row, offer.row, offer.score, offer.shared);
    }
    if (isPartial) partial[row] = 1;
    return !isPartial || (counts[row] ?? 0) >= limit;
  };
}

/** The entries of an old list whose rows are still there and have not changed. */
function oldEntries({ previous, fromPrevious, changed }: CandidateChange, oldRow: number): Arrival[] {
  const { room, counts, rows, scores, shared } = previous;
  const entries: Arrival[] = [];
  for (let i = oldRow * room; i < oldRow * room + (counts[oldRow] ?? 0); i++) {
    const row = fromPrevious[rows[i] ?? 0] ?? -1;
    if (row < 0 || changed[row] === 1) continue;
    entries.push({ row, score: scores[i] ?? 0, shared: shared[i] ?? 0 });
  }
  return entries;
}

/** Old entries, by their new scores where these may have changed, and all others whose scores may have risen. */
function rescored(rarity: RarityChange, row: number, old: readonly Arrival[], rescore: Scorer): Arrival[] {
  const others = new Set<number>();
  rarity.eachRisen(row, (other) => others.add(other));
  const kept = old.filter((entry) => !others.has(entry.row));
  return [
    ...kept.map((entry) => (rarity.affected[entry.row] === 1 ? rescore(row, entry.row) : entry)),
    ...Array.from(others, (other) => rescore(row, other)),
  ];
}

/** Scores one row in the list of another. */
type Scorer = (row: number, other: number) => Arrival;

function createScorer(comparison: Comparison): Scorer {
  const overlapOf = createOverlaps(comparison);
  return (row, other) => {
    const overlap = overlapOf(row, other);
    const score = scoreIn(comparison, row, other, similarity(comparison.weights, overlap));
    return { row: other, score, shared: overlap.text };
  };
}
