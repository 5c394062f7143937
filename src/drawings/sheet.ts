/**
 * The sizes in which a chart is drawn. Both lie in the page, and the style sheet shows the one that fits, so that
 * words are never smaller than the page's small print: at the sheet's narrowest, `text` units are as tall as that.
 */
export interface Sheet {
  readonly name: 'narrow' | 'wide';
  /** In units of the drawing. */
  readonly width: number;
  /** Size of type, in the same units. */
  readonly text: number;
}

/** `narrow` is a telephone of 320 pixels, some of which its scroll bar may take; `wide` is the measure of the running text, 30rem of which each is 20 units. */
export const sheets: readonly Sheet[] = [
  { name: 'narrow', width: 288, text: 16.5 },
  { name: 'wide', width: 600, text: 17.5 },
];

/** About how wide a line of type is; on the safe side for the site's display face. */
export function widthOf(text: string, size: number): number {
  return text.length * size * 0.54;
}
