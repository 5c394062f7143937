export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is written: `fa` and `ar` from right to left. `tag` is a BCP 47 tag. */
export function directionOf(tag: string): Direction {
  return new Intl.Locale(tag).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}
