export type Direction = 'ltr' | 'rtl';

/** The direction in which a language is written: `fa` and `ar` from right to left. `tag` is a BCP 47 tag. */
export function directionOf(tag: string): Direction {
  const known = directions.get(tag);
  if (known !== undefined) return known;
  const direction = new Intl.Locale(tag).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
  directions.set(tag, direction);
  return direction;
}

/** A sign for a link back to where a reader came from; the selector keeps telephones from drawing a coloured picture. */
export function backArrow(tag: string): string {
  return directionOf(tag) === 'rtl' ? '↪\uFE0E' : '↩\uFE0E';
}

/** Every article asks, and a site has few languages. */
const directions = new Map<string, Direction>();
