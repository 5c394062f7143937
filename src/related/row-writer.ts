import { createPhraseFinder } from './phrases.ts';
import { firstParagraph, type Reading } from './readings.ts';
import type { FreshRow } from './term-matrix.ts';
import type { TermTable } from './term-table.ts';

/** What title and summary add to the whole text, which holds them too; and how often the title counts among the two. */
const frontWeight = 0.4;
const titleCount = 3;

/** The impacts of a row have this Euclidean length, before they are rounded. */
export const rowLength = 1024;

/** What is read as one text, by the first words of a document. */
export interface RowRules {
  /** Of each term, above 0 where it is a phrase. */
  readonly phrases: Uint32Array;
  /** Paragraphs, by digest, that are left out. */
  readonly boilerplate: ReadonlySet<number>;
}

/**
 * Makes the row of a reading. The impact of a term is `1 + ln(count)`, so that repetition counts less and less, over the
 * length of the row. The same of title and summary alone is added, times `frontWeight`, and the sum brought to
 * `rowLength`.
 *
 * How rare a term is comes in only when two rows are compared, so an edit changes few rows. On the tuning half of the
 * benchmark's blog this also ranks better than dividing by the length of the rows after rarity, as the cosine of TF-IDF
 * does; so does counting the phrases of all titles and summaries wherever they stand.
 */
export function createRowWriter(table: TermTable, { phrases, boilerplate }: RowRules): (reading: Reading) => FreshRow {
  const all = new Tally(table.size);
  const front = new Tally(table.size);
  const findPhrase = createPhraseFinder(table, phrases);

  function countPart(tally: Tally, tokens: Uint32Array, start: number, end: number): void {
    for (let i = start; i < end; i++) {
      const token = tokens[i] ?? 0;
      tally.count(token);
      if (i === start) continue;
      const phrase = findPhrase(tokens[i - 1] ?? 0, token);
      if (phrase >= 0) tally.count(phrase);
    }
  }

  return ({ tokens, ends, paragraphs }) => {
    all.clear();
    front.clear();
    ends.forEach((end, part) => {
      if (part >= firstParagraph && boilerplate.has(paragraphs[part - firstParagraph] ?? 0)) return;
      countPart(all, tokens, part === 0 ? 0 : (ends[part - 1] ?? 0), end);
    });
    const [title = 0, summary = 0] = ends;
    for (let time = 0; time < titleCount; time++) countPart(front, tokens, 0, title);
    countPart(front, tokens, title, summary);
    return toRow(all, front);
  };
}

/** `1 + ln(count)` for small counts, which nearly all are; 0 for 0. */
const weights = Float64Array.from({ length: 256 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/** How often each term was counted, the terms in the order in which they came. */
class Tally {
  readonly terms: number[] = [];
  readonly #counts: Uint32Array;

  constructor(size: number) {
    this.#counts = new Uint32Array(size);
  }

  count(term: number): void {
    const count = this.#counts[term] ?? 0;
    if (count === 0) this.terms.push(term);
    this.#counts[term] = count + 1;
  }

  clear(): void {
    for (const term of this.terms) this.#counts[term] = 0;
    this.terms.length = 0;
  }

  weightOf(term: number): number {
    const count = this.#counts[term] ?? 0;
    return weights[count] ?? 1 + Math.log(count);
  }

  /** The Euclidean length of all weights. */
  length(): number {
    let squares = 0;
    for (const term of this.terms) squares += this.weightOf(term) ** 2;
    return Math.sqrt(squares);
  }
}

function toRow(all: Tally, front: Tally): FreshRow {
  const [allLength, frontLength] = [all.length(), front.length()];
  const { terms } = all;
  const sums = new Float64Array(terms.length);
  let squares = 0;
  for (let i = 0; i < sums.length; i++) {
    const term = terms[i] ?? 0;
    const added = frontLength === 0 ? 0 : (frontWeight * front.weightOf(term)) / frontLength;
    const sum = all.weightOf(term) / allLength + added;
    sums[i] = sum;
    squares += sum * sum;
  }
  const scale = rowLength / Math.sqrt(squares);
  const impacts = new Uint16Array(sums.length);
  for (let i = 0; i < sums.length; i++) impacts[i] = Math.round(scale * (sums[i] ?? 0));
  return { columns: new Uint32Array(terms), impacts };
}
