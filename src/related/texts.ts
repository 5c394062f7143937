import { hash } from 'node:crypto';
import { digestParagraphs, findBoilerplate } from './boilerplate.ts';
import { collectPhrases, differenceOf } from './phrases.ts';
import type { RelatedDocument } from './related-document.ts';
import { buildTermMatrix, emptyMatrix, type FreshRow, type TermMatrix } from './term-matrix.ts';
import { createTextAnalyser, type Reading } from './text-analyser.ts';

/** What is known of the texts of documents, each for itself; all digests, but for the words. */
export interface Texts {
  /** Of all that is read as text, and its language. */
  readonly digests: readonly string[];
  /** Of the paragraphs of each body. */
  readonly paragraphs: readonly Float64Array[];
  /** Of the paragraphs that were left out as boilerplate, as one string a document. */
  readonly omitted: readonly string[];
  /** Of the pairs of neighbouring words in title and summary, ascending. */
  readonly frontPairs: readonly Uint32Array[];
  /** Of all pairs of neighbouring words, ascending. */
  readonly pairs: readonly Uint32Array[];
  readonly words: TermMatrix;
}

export const emptyTexts: Texts = {
  digests: [],
  paragraphs: [],
  omitted: [],
  frontPairs: [],
  pairs: [],
  words: emptyMatrix,
};

/** Texts, and how they came from the texts before. */
export interface TextsUpdate {
  readonly texts: Texts;
  /** For each row the number of the old row that it is, or a fresh one. */
  readonly rows: readonly (number | FreshRow)[];
  /** Old column of the words → new column; -1 where the term is gone. */
  readonly columnOf: Int32Array;
}

/**
 * A text is analysed only where it has changed, or what counts as boilerplate in it (a paragraph of several documents)
 * or as a phrase (a pair of words that stands in some title or summary).
 */
export function updateTexts(
  previous: Texts,
  documents: readonly RelatedDocument[],
  oldRowOf: readonly (number | undefined)[],
): TextsUpdate {
  const digests = documents.map(digestText);
  const isSame = digests.map((digest, row) => digest === previous.digests[oldRowOf[row] ?? -1]);
  const paragraphs = documents.map(
    (document, row) => keep(previous.paragraphs, isSame[row], oldRowOf[row]) ?? digestParagraphs(document.text),
  );
  const boilerplate = findBoilerplate(paragraphs);
  const omitted = paragraphs.map((list) => list.filter((digest) => boilerplate.has(digest)).join(' '));
  const isKept = omitted.map((list, row) => isSame[row] === true && list === previous.omitted[oldRowOf[row] ?? -1]);

  const analyser = createTextAnalyser();
  const read = (document: RelatedDocument) => analyser.read(document, boilerplate);
  const readings = documents.map((document, row) => (isKept[row] === true ? undefined : read(document)));
  const pairsOf = (lists: readonly Uint32Array[], parts: readonly (keyof Reading)[]) =>
    documents.map((document, row) => {
      const kept = keep(lists, isKept[row], oldRowOf[row]);
      if (kept !== undefined) return kept;
      const reading = readings[row] ?? read(document);
      return analyser.pairsOf(parts.map((part) => reading[part]));
    });
  const frontPairs = pairsOf(previous.frontPairs, ['title', 'summary']);
  const pairs = pairsOf(previous.pairs, ['title', 'summary', 'headings', 'body']);

  const phrases = collectPhrases(frontPairs);
  const flipped = differenceOf(collectPhrases(previous.frontPairs), phrases);
  const rows = documents.map((document, row): number | FreshRow => {
    const oldRow = oldRowOf[row];
    const isRow = isKept[row] === true && (flipped === undefined || pairs[row]?.some(flipped.has) !== true);
    return isRow && oldRow !== undefined ? oldRow : analyser.toRow(readings[row] ?? read(document), phrases.has);
  });
  const { matrix: words, columnOf } = buildTermMatrix(previous.words, rows, analyser.table);
  return { texts: { digests, paragraphs, omitted, frontPairs, pairs, words }, rows, columnOf };
}

/** The element of an old list, if it still holds. */
function keep<T>(list: readonly T[], holds: boolean | undefined, oldRow: number | undefined): T | undefined {
  return holds === true && oldRow !== undefined ? list[oldRow] : undefined;
}

function digestText(document: RelatedDocument): string {
  const { lang, title, summary } = document;
  if (document.digest !== undefined) return `${lang} ${document.digest}`;
  const front = hash('sha1', [lang, title, summary, ...document.headings].join('\0'), 'base64url');
  return `${front} ${hash('sha1', document.text, 'base64url')}`;
}
