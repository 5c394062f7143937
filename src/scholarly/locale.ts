import { readFileSync } from 'node:fs';

/** The CSL locales that are shipped. There is none for Kazakh, Kyrgyz, Tajik, Turkmen, Uzbek or Azerbaijani. */
const shipped = [
  'ar',
  'de-DE',
  'en-GB',
  'en-US',
  'es-ES',
  'fa-IR',
  'fr-FR',
  'mn-MN',
  'ru-RU',
  'tr-TR',
  'uk-UA',
  'zh-CN',
];

/** The locale whose terms serve a language: its own, one of its base language, or American English. */
export function cslLocale(lang: string): string {
  const base = new Intl.Locale(lang).language;
  return (
    shipped.find((locale) => locale === lang) ??
    defaults[base] ??
    shipped.find((locale) => locale.startsWith(base)) ??
    'en-US'
  );
}

const defaults: Readonly<Record<string, string>> = { en: 'en-US' };

/** The XML of a locale, or `false` where there is none, as citeproc asks for it. */
export function readLocale(locale: string): string | false {
  return shipped.includes(locale) && readFileSync(new URL(`./locales/locales-${locale}.xml`, import.meta.url), 'utf8');
}
