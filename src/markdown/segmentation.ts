type Granularity = 'word' | 'sentence';

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter costs more than an article's worth of using it. */
function segmenter(lang: string, granularity: Granularity): Intl.Segmenter {
  const key = `${lang} ${granularity}`;
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(lang, { granularity });
  segmenters.set(key, made);
  return made;
}

/** Of how many pieces of text the number of words is remembered, and how long these are: a publication's usual words. */
const mostKnown = 50_000;
const longestKnown = 40;

/** For each language the number of words in pieces of text that were counted before. */
const counted = new Map<string, Map<string, number>>();

/**
 * Number of words in `text`, as readers of the language count them; punctuation is none. No word reaches over a space
 * (https://unicode.org/reports/tr29/), so each piece between spaces counts for itself, and most have been met before.
 */
export function countWords(text: string, lang: string): number {
  const known = counted.get(lang) ?? new Map<string, number>();
  counted.set(lang, known);
  let words = 0;
  for (const piece of text.split(/[ \n]+/)) {
    const count = known.get(piece) ?? wordsIn(piece, lang);
    if (piece.length <= longestKnown && known.size < mostKnown) known.set(piece, count);
    words += count;
  }
  return words;
}

function wordsIn(piece: string, lang: string): number {
  let words = 0;
  for (const segment of segmenter(lang, 'word').segment(piece)) if (segment.isWordLike === true) words += 1;
  return words;
}

/** The sentence of `text` that holds the character at `offset`, without surrounding space. */
export function sentenceAt(text: string, offset: number, lang: string): string {
  const at = Math.min(offset, text.length - 1);
  return segmenter(lang, 'sentence').segment(text).containing(at)?.segment.trim() ?? text.trim();
}
