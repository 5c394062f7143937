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

/** Number of words in `text`, as readers of the language count them; punctuation is none. */
export function countWords(text: string, lang: string): number {
  let words = 0;
  for (const segment of segmenter(lang, 'word').segment(text)) if (segment.isWordLike === true) words += 1;
  return words;
}

/** The sentence of `text` that holds the character at `offset`, without surrounding space. */
export function sentenceAt(text: string, offset: number, lang: string): string {
  const at = Math.min(offset, text.length - 1);
  return segmenter(lang, 'sentence').segment(text).containing(at)?.segment.trim() ?? text.trim();
}
