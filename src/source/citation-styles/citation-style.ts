import { readFileSync } from 'node:fs';

/** The citation styles that are shipped, by the names of the CSL style repository. */
export const shippedStyles = [
  'apa',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'chicago-note-bibliography',
  'gost-r-7-0-5-2008',
  'gost-r-7-0-5-2008-numeric',
  'ieee',
  'modern-language-association',
  'vancouver',
] as const;

export type ShippedStyle = (typeof shippedStyles)[number];

export interface CitationStyle {
  /** Names the style in cache keys. */
  readonly id: string;
  readonly csl: string;
  /** Whether citations are notes (`class="note"`). */
  readonly notes: boolean;
}

export function shippedStyle(name: ShippedStyle): CitationStyle {
  const style = parseStyle(name, readFileSync(new URL(`./${name}.csl`, import.meta.url), 'utf8'));
  if (!style) throw new Error(`The shipped style "${name}" is none.`);
  return style;
}

/** A style from the text of a `.csl` file; `undefined` where it is none, or only points to another style. */
export function parseStyle(id: string, csl: string): CitationStyle | undefined {
  const [root] = /<style\b[^>]*>/.exec(csl) ?? [];
  return root === undefined || !/<citation\b/.test(csl) ? undefined : { id, csl, notes: /\bclass="note"/.test(root) };
}
