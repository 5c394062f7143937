import type { RelatedDocument } from './related-document.ts';
import { joinRows, type RowLists, rowOf } from './row-lists.ts';
import type { TermTable } from './term-table.ts';
import { createTokeniser, type TokenisedText, type Tokeniser, vocabularyOf } from './tokeniser.ts';

/** The words of one document. */
export interface Reading {
  /** Numbers in a `TermTable`: of title, summary, headings and body, one after the other. */
  readonly tokens: Uint32Array;
  /** Where title, summary, headings and each paragraph of the body end in `tokens`. */
  readonly ends: Uint32Array;
  /** Digests of the paragraphs. */
  readonly paragraphs: Float64Array;
}

/** Place in `ends` of the first paragraph of the body. */
export const firstParagraph = 3;

/** The words of all documents. */
export interface Readings {
  readonly tokens: RowLists<Uint32Array>;
  readonly ends: RowLists<Uint32Array>;
}

export const noReadings: Readings = {
  tokens: { offsets: new Uint32Array(1), values: new Uint32Array() },
  ends: { offsets: new Uint32Array(1), values: new Uint32Array() },
};

export function joinReadings(previous: Readings, rows: readonly (number | Reading)[]): Readings {
  const part = <T>(of: (reading: Reading) => T) => rows.map((row) => (typeof row === 'number' ? row : of(row)));
  return {
    tokens: joinRows(
      previous.tokens,
      part((reading) => reading.tokens),
      Uint32Array,
    ),
    ends: joinRows(
      previous.ends,
      part((reading) => reading.ends),
      Uint32Array,
    ),
  };
}

export function readingOf({ tokens, ends }: Readings, paragraphs: RowLists<Float64Array>, row: number): Reading {
  return { tokens: rowOf(tokens, row), ends: rowOf(ends, row), paragraphs: rowOf(paragraphs, row) };
}

/** Reads documents; their words are numbered in the table. */
export function createReader(table: TermTable): (document: RelatedDocument) => Reading {
  const tokenisers = new Map<string, Tokeniser>();

  function tokeniserFor(lang: string): Tokeniser {
    const key = vocabularyOf(lang);
    const tokenise = tokenisers.get(key) ?? createTokeniser(lang, table);
    tokenisers.set(key, tokenise);
    return tokenise;
  }

  return (document) => {
    const tokenise = tokeniserFor(document.lang);
    const front = [document.title, document.summary, document.headings.join('\n')].map(tokenise);
    const body = tokenise(document.text);
    return toReading(front, body);
  };
}

function toReading(front: readonly TokenisedText[], body: TokenisedText): Reading {
  const parts = [...front, body];
  const tokens = new Uint32Array(parts.reduce((sum, part) => sum + part.tokens.length, 0));
  let start = 0;
  const starts = parts.map((part) => {
    tokens.set(part.tokens, start);
    start += part.tokens.length;
    return start - part.tokens.length;
  });
  const bodyStart = starts.at(-1) ?? 0;
  const ends = [...starts.slice(1), ...body.ends.map((end) => bodyStart + end)];
  return { tokens, ends: Uint32Array.from(ends), paragraphs: Float64Array.from(body.digests) };
}
