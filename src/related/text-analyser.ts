import { digestParagraph, splitParagraphs } from './boilerplate.ts';
import type { RelatedDocument } from './related-document.ts';
import { createTermTable, type FreshRow, type TermTable } from './term-matrix.ts';
import { createTokeniser, type Tokeniser, vocabularyOf } from './tokeniser.ts';

/** A word of the title counts as three words of the body, one of the summary as two. */
const titleWeight = 3;
const summaryWeight = 2;

/** The impacts of a row have this Euclidean length, before they are rounded. */
export const rowLength = 1024;

/** Documents → rows of words. */
export interface TextAnalyser {
  /** Of all rows analysed so far. */
  readonly table: TermTable;
  /** The words of a document without the paragraphs in `boilerplate` (digests). */
  analyse(document: RelatedDocument, boilerplate: ReadonlySet<number>): FreshRow;
}

/**
 * The impact of a term is `1 + ln(count)`, so that repetition counts less and less, divided by the length of the
 * row. No impact depends on another document: how rare a term is comes in when two rows are compared. So an edit
 * changes no row but its own, and on a blog of 509 posts this ranks better than dividing by the length of the rows
 * after rarity, as the cosine of TF-IDF does.
 */
export function createTextAnalyser(): TextAnalyser {
  const table = createTermTable();
  const tokenisers = new Map<string, Tokeniser>();
  let counts = new Uint32Array(1 << 16);

  function tokeniserFor(lang: string): Tokeniser {
    const key = vocabularyOf(lang);
    const tokenise = tokenisers.get(key) ?? createTokeniser(lang, table);
    tokenisers.set(key, tokenise);
    return tokenise;
  }

  function count(terms: readonly number[], weight: number, seen: number[]): void {
    if (table.terms.length > counts.length) {
      const larger = new Uint32Array(2 * table.terms.length);
      larger.set(counts);
      counts = larger;
    }
    for (const term of terms) {
      const before = counts[term] ?? 0;
      if (before === 0) seen.push(term);
      counts[term] = before + weight;
    }
  }

  return {
    table,
    analyse(document, boilerplate) {
      const tokenise = tokeniserFor(document.lang);
      const seen: number[] = [];
      count(tokenise(document.title), titleWeight, seen);
      count(tokenise(document.summary), summaryWeight, seen);
      count(tokenise(document.headings.join('\n')), 1, seen);
      count(tokenise(withoutBoilerplate(document.text, boilerplate)), 1, seen);
      const terms = Uint32Array.from(seen);
      const weights = Float64Array.from(terms, (term) => 1 + Math.log(counts[term] ?? 1));
      for (const term of seen) counts[term] = 0;
      return { terms, impacts: toImpacts(weights) };
    },
  };
}

function withoutBoilerplate(text: string, boilerplate: ReadonlySet<number>): string {
  if (boilerplate.size === 0) return text;
  return splitParagraphs(text)
    .filter((paragraph) => !boilerplate.has(digestParagraph(paragraph)))
    .join('\n\n');
}

function toImpacts(weights: Float64Array): Uint16Array {
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return Uint16Array.from(weights, (weight) => Math.round((rowLength * weight) / length));
}
