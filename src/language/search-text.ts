/**
 * Text as the search index has it and as a query is put to it, so that both meet whatever keyboard they were typed on.
 * The index itself is blind to accents; it is not to the letters that Uzbek writes as apostrophes, nor to the Arabic
 * forms of two Persian letters. `lang` is a BCP 47 tag.
 */
export function searchText(text: string, lang: string): string {
  const folded = text.normalize('NFC').replace(/(?<=\p{L})[\u02BB\u02BC\u2018`\u00B4\u2032'](?=\p{L})/gu, '\u2019');
  return /^fa\b/.test(lang) ? folded.replace(/[\u064A\u0649]/g, '\u06CC').replaceAll('\u0643', '\u06A9') : folded;
}
