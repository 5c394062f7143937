import type { Place } from '../../problems/problem.ts';

/**
 * One citation of a body, as typed: `[see @a, p. 5; @b]` or `@a [p. 5]`. It stands in the HTML as a slot; what is
 * printed there depends on the sources and the style, which the body does not know.
 */
export interface Citation {
  /** `narrative` where the sentence names the author: `@a [p. 5]`. */
  readonly mode: 'parenthetical' | 'narrative';
  /** At least one. */
  readonly cites: readonly Cite[];
  /** The number of the footnote that it stands in; absent where it stands in the text. */
  readonly note?: number;
  /** Whether that footnote was made for it and holds nothing else, as in a note style. */
  readonly wholeNote?: true;
  /** A plain `@name`, without braces or brackets: where no source has that key, it may be the name of an account. */
  readonly bare?: true;
  readonly at: Place;
}

/** One source within a citation. */
export interface Cite {
  readonly key: string;
  /** Words before it: `see`. */
  readonly prefix?: string;
  /** A term of CSL: `page`, `chapter`. */
  readonly label?: string;
  /** What `label` counts: `5`, `33-35, 38`. */
  readonly locator?: string;
  /** Words after it. */
  readonly suffix?: string;
  readonly suppressAuthor: boolean;
  readonly at: Place;
}

/** A bare citation as it was typed, in HTML: what is printed where no source has its key. `undefined` for any other. */
export function typedCitation({ bare, cites: [cite] }: Citation): string | undefined {
  if (!bare || !cite) return undefined;
  return `@${cite.key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}`;
}
