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

export interface Style {
  /** Names the style in cache keys. */
  readonly id: string;
  readonly csl: string;
  /** Whether citations are notes (`class="note"`). */
  readonly notes: boolean;
}

export function shippedStyle(name: ShippedStyle): Style {
  return parseStyle(name, readFileSync(new URL(`./styles/${name}.csl`, import.meta.url), 'utf8'));
}

/** A style from the text of any independent `.csl` file. Throws where it is none, or only points to another style. */
export function parseStyle(id: string, csl: string): Style {
  const [root] = /<style\b[^>]*>/.exec(csl) ?? [];
  if (root === undefined || !/<citation\b/.test(csl)) {
    throw new Error(`The style "${id}" is not an independent CSL style: a file with <style> and <citation> is needed.`);
  }
  return { id, csl, notes: /\bclass="note"/.test(root) };
}
