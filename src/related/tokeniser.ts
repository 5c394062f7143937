import { digestOf, joinBits } from './digest.ts';
import { NumberTable } from './number-table.ts';
import { stemmerOf } from './stemmer.ts';
import { stopWordsOf } from './stop-words.ts';
import type { TermTable } from './term-table.ts';
import { scanWords } from './word-scanner.ts';

/** A text as terms: the stems of its words, in order, without stop words. */
export interface TokenisedText {
  /** Numbers in a `TermTable`. */
  readonly tokens: readonly number[];
  /** Where each paragraph ends in `tokens`. */
  readonly ends: readonly number[];
  /** Of each paragraph: the same for the same words, however they are set apart. */
  readonly digests: readonly number[];
}

export type Tokeniser = (text: string) => TokenisedText;

/** Written without spaces between words, so that only a dictionary tells them apart. */
const unspaced = new Set(['ja', 'km', 'lo', 'my', 'th', 'zh']);

/** Each different word is stemmed once. */
export function createTokeniser(lang: string, table: TermTable): Tokeniser {
  const [primary = ''] = lang.toLowerCase().split('-');
  const name = vocabularyOf(lang);
  const vocabulary = table.vocabularyNumber(name);
  const stem = stemmerOf(lang);
  const stopWords = stopWordsOf(lang);
  const separate = unspaced.has(primary) ? createSegmenter(primary) : (text: string) => text;
  /** By the digest of a word, one more than the number of its term; -1 for a word that carries nothing. */
  const known = new NumberTable();

  function termOf(word: string): number {
    const plain = word.toLocaleLowerCase(lang).replace(/[’‘ʻʼ]/gu, "'");
    const tellsNothing = plain.length < 2 || stopWords.has(plain) || !/[\p{L}\p{N}]/u.test(plain);
    return tellsNothing ? -1 : table.numberOf(digestOf(`${name}:${stem(plain)}`), vocabulary) + 1;
  }

  return (text) => {
    const normal = separate(text.normalize('NFC'));
    const tokens: number[] = [];
    const ends: number[] = [];
    const digests: number[] = [];
    let current = -1;
    let [high, low] = [0, 0];
    const endParagraph = () => {
      ends.push(tokens.length);
      digests.push(joinBits(high, low));
      [high, low] = [0, 0];
    };
    scanWords(normal, (digest, start, end, paragraph) => {
      if (paragraph !== current && current !== -1) endParagraph();
      current = paragraph;
      high = Math.imul(high ^ digest, 0x9e3779b1);
      low = Math.imul(low ^ (digest / 2 ** 20), 0x5f356495);
      const slot = known.slotOf(digest);
      let term = known.values[slot] ?? 0;
      if (term === 0) known.values[slot] = term = termOf(normal.slice(start, end));
      if (term > 0) tokens.push(term - 1);
    });
    if (current !== -1) endParagraph();
    return { tokens, ends, digests };
  };
}

/** Editions share words when they share language and script: `en` for `en-GB`, `uz-cyrl` for `uz-Cyrl-UZ`. */
export function vocabularyOf(lang: string): string {
  const [primary = '', ...rest] = lang.toLowerCase().split('-');
  const script = rest.find((subtag) => subtag.length === 4);
  return script === undefined ? primary : `${primary}-${script}`;
}

/** Puts spaces between the words of a text; a blank line may have some and is blank still. */
function createSegmenter(lang: string): (text: string) => string {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment).join(' ');
}
