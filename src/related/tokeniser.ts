import { NumberTable } from './number-table.ts';
import { stemmerOf } from './stemmer.ts';
import { stopWordsOf } from './stop-words.ts';
import type { TermTable } from './term-matrix.ts';
import { scanWords } from './word-scanner.ts';

/** Text → the numbers (in a `TermTable`) of its terms: the stems of its words, in order, without stop words. */
export type Tokeniser = (text: string) => Uint32Array;

/** Written without spaces between words, so that only a dictionary tells them apart. */
const unspaced = new Set(['ja', 'km', 'lo', 'my', 'th', 'zh']);

/** Each different word is stemmed once. */
export function createTokeniser(lang: string, table: TermTable): Tokeniser {
  const [primary = ''] = lang.toLowerCase().split('-');
  const prefix = `${vocabularyOf(lang)}:`;
  const stem = stemmerOf(lang);
  const stopWords = stopWordsOf(lang);
  const separate = unspaced.has(primary) ? createSegmenter(primary) : (text: string) => text;
  /** By the digest of a word, one more than the number of its term; -1 for a word that carries nothing. */
  const known = new NumberTable();

  function termOf(word: string): number {
    const plain = word.toLocaleLowerCase(lang).replace(/[’‘ʻʼ]/gu, "'");
    const tellsNothing = plain.length < 2 || stopWords.has(plain) || !/[\p{L}\p{N}]/u.test(plain);
    return tellsNothing ? -1 : table.numberOf(prefix + stem(plain)) + 1;
  }

  return (text) => {
    const normal = separate(text.normalize('NFC'));
    const terms: number[] = [];
    scanWords(normal, (digest, start, end) => {
      const slot = known.slotOf(digest);
      let term = known.values[slot] ?? 0;
      if (term === 0) known.values[slot] = term = termOf(normal.slice(start, end));
      if (term > 0) terms.push(term - 1);
    });
    return Uint32Array.from(terms);
  };
}

/** Editions share words when they share language and script: `en` for `en-GB`, `uz-cyrl` for `uz-Cyrl-UZ`. */
export function vocabularyOf(lang: string): string {
  const [primary = '', ...rest] = lang.toLowerCase().split('-');
  const script = rest.find((subtag) => subtag.length === 4);
  return script === undefined ? primary : `${primary}-${script}`;
}

/** Puts spaces between the words of a text. */
function createSegmenter(lang: string): (text: string) => string {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  return (text) => Array.from(segmenter.segment(text), (part) => part.segment).join(' ');
}
