/** BibLaTeX's names of languages (its manual, 2.3.1 and polyglossia's) that a source may carry in `langid`. */
const byName: Readonly<Record<string, string>> = {
  american: 'en-US',
  arabic: 'ar',
  australian: 'en-AU',
  british: 'en-GB',
  canadian: 'en-CA',
  chinese: 'zh',
  english: 'en',
  french: 'fr',
  german: 'de',
  italian: 'it',
  japanese: 'ja',
  kazakh: 'kk',
  kyrgyz: 'ky',
  mongolian: 'mn',
  ngerman: 'de',
  persian: 'fa',
  polish: 'pl',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  tajik: 'tg',
  turkish: 'tr',
  turkmen: 'tk',
  ukrainian: 'uk',
  uyghur: 'ug',
  uzbek: 'uz',
};

/** The BCP 47 tag for a language's name or tag as sources give it; `undefined` where it is neither. */
export function languageTag(language: string): string | undefined {
  const known = byName[language.trim().toLowerCase()];
  if (known !== undefined) return known;
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/i.test(language.trim()) ? language.trim() : undefined;
}
