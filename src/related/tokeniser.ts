import { stemmerOf } from './stemmer.ts';
import { stopWordsOf } from './stop-words.ts';
import type { TermTable } from './term-matrix.ts';

/** Text → the numbers (in a `TermTable`) of its terms: the stems of its words, in order, without stop words. */
export type Tokeniser = (text: string) => number[];

// Marks belong to words (Arabic, Hindi), and so does an apostrophe between letters: it is a letter in Uzbek.
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‘ʻʼ][\p{L}\p{M}\p{N}]+)*/gu;
const apostrophes = /[’‘ʻʼ]/gu;

/** Written without spaces between words, so that only a dictionary tells them apart. */
const unspaced = new Set(['ja', 'km', 'lo', 'my', 'th', 'zh']);

/**
 * A pattern finds the words: it takes a tenth of the time of `Intl.Segmenter`, which serves the languages written
 * without spaces. The stem of each word is remembered, as stemming takes most of the rest.
 */
export function createTokeniser(lang: string, table: TermTable): Tokeniser {
  const [primary = ''] = lang.toLowerCase().split('-');
  const prefix = `${vocabularyOf(lang)}:`;
  const stem = stemmerOf(lang);
  const stopWords = stopWordsOf(lang);
  const words = unspaced.has(primary) ? createSegmenter(primary) : splitWords;
  const known = new Map<string, number>();

  /** -1 for a word that carries nothing. */
  function termOf(word: string): number {
    const plain = word.replace(apostrophes, "'");
    return plain.length < 2 || stopWords.has(plain) ? -1 : table.numberOf(prefix + stem(plain));
  }

  return (text) => {
    const terms: number[] = [];
    for (const word of words(text.normalize('NFC').toLocaleLowerCase(lang))) {
      let term = known.get(word);
      if (term === undefined) known.set(word, (term = termOf(word)));
      if (term >= 0) terms.push(term);
    }
    return terms;
  };
}

/** Editions share words when they share language and script: `en` for `en-GB`, `uz-cyrl` for `uz-Cyrl-UZ`. */
export function vocabularyOf(lang: string): string {
  const [primary = '', ...rest] = lang.toLowerCase().split('-');
  const script = rest.find((subtag) => subtag.length === 4);
  return script === undefined ? primary : `${primary}-${script}`;
}

function splitWords(text: string): readonly string[] {
  return text.match(wordPattern) ?? [];
}

function createSegmenter(lang: string): (text: string) => readonly string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  return (text) => [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);
}
