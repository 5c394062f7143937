import { differenceOf, findBoilerplate } from './boilerplate.ts';
import { digestOf } from './digest.ts';
import { hasFlipped, updatePhrases } from './phrases.ts';
import { createReader, joinReadings, noReadings, readingOf, type Readings } from './readings.ts';
import type { RelatedDocument } from './related-document.ts';
import { createRowWriter } from './row-writer.ts';
import { countHolders, emptyMatrix, type FreshRow, isSameRow, joinMatrix, type TermMatrix } from './term-matrix.ts';
import { noTerms, type Terms, TermTable } from './term-table.ts';

/** What is known of the texts of documents. */
export interface Texts {
  /** Of all that is read as text, and its language. */
  readonly digests: Float64Array;
  readonly readings: Readings;
  /** Digests of the paragraphs that are boilerplate, ascending. */
  readonly boilerplate: Float64Array;
  readonly terms: Terms;
  /** Of each term: how often it stands as a phrase in titles and summaries, and how many rows hold it. */
  readonly phrases: Uint32Array;
  readonly holders: Uint32Array;
  readonly words: TermMatrix;
}

export const noTexts: Texts = {
  digests: new Float64Array(),
  readings: noReadings,
  boilerplate: new Float64Array(),
  terms: noTerms,
  phrases: new Uint32Array(),
  holders: new Uint32Array(),
  words: emptyMatrix,
};

/** Texts, and how they came from the texts before. */
export interface TextsUpdate {
  readonly texts: Texts;
  /** 1 for each row that is not what its old row was. */
  readonly changed: Uint8Array;
}

/**
 * A text is read only where it has changed; its row of words is written anew also where a phrase (two words that stand
 * together in some title or summary) or boilerplate (a paragraph of several documents) has become one, or is none now.
 *
 * @param oldRowOf for each document its row in `previous`, -1 for none
 */
export function updateTexts(
  previous: Texts,
  documents: readonly RelatedDocument[],
  oldRowOf: Int32Array,
): TextsUpdate {
  const table = new TermTable(previous.terms);
  const digests = Float64Array.from(documents, digestText);
  const keptRow = oldRowOf.map((oldRow, row) => (oldRow >= 0 && digests[row] === previous.digests[oldRow] ? oldRow : -1));
  const read = createReader(table);
  const readings = joinReadings(
    previous.readings,
    documents.map((document, row) => ((keptRow[row] ?? -1) >= 0 ? (keptRow[row] ?? -1) : read(document))),
  );
  const stillThere = new Set(keptRow);
  const phrases = updatePhrases(
    previous.phrases,
    {
      previous: previous.readings,
      gone: [...previous.digests.keys()].filter((oldRow) => !stillThere.has(oldRow)),
      readings,
      fresh: [...keptRow.keys()].filter((row) => keptRow[row] === -1),
    },
    table,
  );
  const boilerplate = findBoilerplate(readings.paragraphs);
  const otherBoilerplate = differenceOf(previous.boilerplate, boilerplate);
  const write = createRowWriter(table, { phrases: phrases.counts, boilerplate: new Set(boilerplate) });
  const rows = documents.map((_, row): number | FreshRow => {
    const kept = keptRow[row] ?? -1;
    const { paragraphs } = readings;
    const isStale =
      kept < 0 ||
      (otherBoilerplate.size > 0 &&
        paragraphs.values.subarray(paragraphs.offsets[row], paragraphs.offsets[row + 1]).some((digest) => otherBoilerplate.has(digest))) ||
      hasFlipped(readings, row, phrases, table);
    if (!isStale) return kept;
    const fresh = write(readingOf(readings, row));
    const oldRow = oldRowOf[row] ?? -1;
    return oldRow >= 0 && isSameRow(previous.words, oldRow, fresh) ? oldRow : fresh;
  });
  const words = joinMatrix(previous.words, rows);
  const holders = countHolders(words, table.size, { matrix: previous.words, holders: previous.holders }, rows);
  return {
    texts: { digests, readings, boilerplate, terms: table.toTerms(), phrases: phrases.counts, holders, words },
    changed: Uint8Array.from(rows, (row) => (typeof row === 'number' ? 0 : 1)),
  };
}

function digestText(document: RelatedDocument): number {
  const { lang, title, summary, headings, text } = document;
  if (document.digest !== undefined) return digestOf(`${lang} ${document.digest}`);
  return digestOf([lang, title, summary, ...headings, text].join('\0'));
}
