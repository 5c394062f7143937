import { createRequire } from 'node:module';

interface Codes {
  isValid(code: string): boolean;
  toAlpha2(code: string): string | undefined;
  alpha2ToNumeric(code: string): string | undefined;
  getAlpha2Codes(): Readonly<Record<string, string>>;
}

// Loaded for the first map: most builds have none to draw.
const codes = (): Codes => createRequire(import.meta.url)('i18n-iso-countries') as Codes;

/** The two letters of a country from two or three, in capitals; `undefined` where ISO 3166-1 has no such code. */
export function countryCode(typed: string): string | undefined {
  const code = typed.toUpperCase();
  return /^[A-Z]{2,3}$/.test(code) && codes().isValid(code) ? codes().toAlpha2(code) : undefined;
}

/** Every code of two letters. */
export function countryCodes(): readonly string[] {
  return Object.keys(codes().getAlpha2Codes());
}

/** The three digits under which Natural Earth's outlines have the country of two letters. */
export function countryNumber(code: string): string {
  return codes().alpha2ToNumeric(code) ?? '';
}

/** What a language calls the country of two letters. */
export function countryName(code: string, lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code;
}
