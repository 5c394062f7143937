import type { LanguageContext } from './context.ts';

/** Addresses of a list that exists in every language of the site. */
export function listEditions(
  { publication: { languages } }: LanguageContext,
  url: (lang: string) => string,
): ReadonlyMap<string, string> {
  return new Map(languages.map((lang) => [lang, url(lang)]));
}
