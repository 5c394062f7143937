import { differenceOf, updateBoilerplate } from './boilerplate.ts';
import { digestOf } from './digest.ts';
import { hasFlipped, type Phrases, phrasesOf, updatePhrases } from './phrases.ts';
import { createReader, joinReadings, noReadings, type Reading, readingOf, type Readings } from './readings.ts';
import type { RelatedDocument } from './related-document.ts';
import { joinRows, type RowLists, rowOf } from './row-lists.ts';
import { createRowWriter } from './row-writer.ts';
import { countHolders, emptyMatrix, type FreshRow, isSameRow, joinMatrix, type TermMatrix } from './term-matrix.ts';
import { noTerms, type Terms, TermTable } from './term-table.ts';

/** What is known of the texts of documents. */
export interface Texts {
  /** Of all that is read as text, and its language. */
  readonly digests: Float64Array;
  readonly readings: Readings;
  /** Digests of the paragraphs of each body. */
  readonly paragraphs: RowLists<Float64Array>;
  /** Digests of the paragraphs that are boilerplate, ascending. */
  readonly boilerplate: Float64Array;
  readonly terms: Terms;
  /** The phrases of title and summary of each document. */
  readonly fronts: RowLists<Uint32Array>;
  /** Of each term: how often it stands as a phrase in titles and summaries, and how many rows hold it. */
  readonly phrases: Uint32Array;
  readonly holders: Uint32Array;
  readonly words: TermMatrix;
}

export const noTexts: Texts = {
  digests: new Float64Array(),
  readings: noReadings,
  paragraphs: { offsets: new Uint32Array(1), values: new Float64Array() },
  boilerplate: new Float64Array(),
  terms: noTerms,
  fronts: { offsets: new Uint32Array(1), values: new Uint32Array() },
  phrases: new Uint32Array(),
  holders: new Uint32Array(),
  words: emptyMatrix,
};

/** Texts, and how they came from the texts before. */
export interface TextsUpdate {
  readonly texts: Texts;
  /** 1 for each row that is not what its old row was. */
  readonly changed: Uint8Array;
  /** Number of texts that had to be read. */
  readonly read: number;
}

/**
 * A text is read only where it has changed; its row of words is written anew also where a phrase (two words that stand
 * together in some title or summary) or boilerplate (a paragraph of several documents) has become one, or is none now.
 *
 * @param oldRowOf for each document its row in `previous`, -1 for none
 */
export function updateTexts(previous: Texts, documents: readonly RelatedDocument[], oldRowOf: Int32Array): TextsUpdate {
  const table = new TermTable(previous.terms);
  const digests = Float64Array.from(documents, digestText);
  const kept = oldRowOf.map((oldRow, row) => (oldRow >= 0 && digests[row] === previous.digests[oldRow] ? oldRow : -1));
  const read = createReader(table);
  const readings = documents.map((document, row): number | Reading =>
    kept[row] === -1 ? read(document) : (kept[row] ?? -1),
  );
  const part = <T>(of: (reading: Reading) => T) => readings.map((each) => (typeof each === 'number' ? each : of(each)));
  const paragraphs = joinRows(
    previous.paragraphs,
    part((reading) => reading.paragraphs),
    Float64Array,
  );
  const fronts = joinRows(
    previous.fronts,
    part((reading) => phrasesOf(reading, table)),
    Uint32Array,
  );
  const { gone, fresh } = findReplaced(kept, previous.digests.length);
  const phrases = updatePhrases(previous.phrases, { previous: previous.fronts, gone, ofRows: fronts, fresh }, table);
  const touched = new Set([
    ...gone.flatMap((oldRow) => [...rowOf(previous.paragraphs, oldRow)]),
    ...fresh.flatMap((row) => [...rowOf(paragraphs, row)]),
  ]);
  const boilerplate = updateBoilerplate(previous.boilerplate, touched, paragraphs);
  const readingAt = (row: number): Reading => {
    const reading = readings[row] ?? -1;
    return typeof reading === 'number' ? readingOf(previous.readings, previous.paragraphs, reading) : reading;
  };
  const isStale = createStaleness(
    { paragraphs, phrases, table, readingAt },
    differenceOf(previous.boilerplate, boilerplate),
  );
  const write = createRowWriter(table, { phrases: phrases.counts, boilerplate: new Set(boilerplate) });
  const rows = documents.map((_, row): number | FreshRow => {
    const keptRow = kept[row] ?? -1;
    if (keptRow >= 0 && !isStale(row)) return keptRow;
    const written = write(readingAt(row));
    const oldRow = oldRowOf[row] ?? -1;
    return oldRow >= 0 && isSameRow(previous.words, oldRow, written) ? oldRow : written;
  });
  const words = joinMatrix(previous.words, rows);
  const holders = countHolders(words, table.size, { matrix: previous.words, holders: previous.holders }, rows);
  let joined: Readings | undefined;
  return {
    texts: {
      digests,
      // They are many, and mostly not asked for: only to be stored, or by an update that changes phrases.
      get readings() {
        return (joined ??= joinReadings(previous.readings, readings));
      },
      paragraphs,
      boilerplate,
      terms: table.toTerms(),
      fronts,
      phrases: phrases.counts,
      holders,
      words,
    },
    changed: Uint8Array.from(rows, (row) => (typeof row === 'number' ? 0 : 1)),
    read: readings.filter((each) => typeof each !== 'number').length,
  };
}

/** Old rows of which nothing is kept, and new rows that keep nothing. */
function findReplaced(kept: Int32Array, oldSize: number): { gone: number[]; fresh: number[] } {
  const isKept = new Uint8Array(oldSize);
  const fresh: number[] = [];
  kept.forEach((oldRow, row) => {
    if (oldRow >= 0) isKept[oldRow] = 1;
    else fresh.push(row);
  });
  return { gone: [...isKept.keys()].filter((oldRow) => isKept[oldRow] === 0), fresh };
}

interface Staleness {
  readonly paragraphs: RowLists<Float64Array>;
  readonly phrases: Phrases;
  readonly table: TermTable;
  readonly readingAt: (row: number) => Reading;
}

/** Tells of a document whose text is the same whether its row is not, for what others say. */
function createStaleness(
  { paragraphs, phrases, table, readingAt }: Staleness,
  otherBoilerplate: ReadonlySet<number>,
): (row: number) => boolean {
  return (row) =>
    (otherBoilerplate.size > 0 && rowOf(paragraphs, row).some((digest) => otherBoilerplate.has(digest))) ||
    (phrases.flipped.size > 0 && hasFlipped(readingAt(row).tokens, phrases, table));
}

function digestText(document: RelatedDocument): number {
  const { lang, digest } = document;
  if (digest !== undefined) return digestOf(`${lang} ${digest}`);
  // Only here, as whoever gives a digest reads the texts when they are asked for.
  const { title, summary, headings, text } = document;
  return digestOf([lang, title, summary, ...headings, text].join('\0'));
}
