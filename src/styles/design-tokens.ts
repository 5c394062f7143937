import { contrast } from './contrast.ts';

export type TokenKind = 'face' | 'colour' | 'size' | 'space';

/** A custom property of the design system. */
export interface Token {
  /** With its hyphens: `--ink-2`. */
  readonly name: string;
  /** As it is written. */
  readonly value: string;
  readonly kind: TokenKind;
  /** Of a colour: by day and by night. */
  readonly schemes?: { readonly light: string; readonly dark: string };
}

/** How a colour stands out on a paper; from 4.5 it serves for text, from 3 for large text and for marks. */
export interface Contrast {
  readonly colour: string;
  readonly paper: string;
  readonly light: string;
  readonly dark: string;
}

const property = /(--[\w-]+)\s*:\s*([^;]+);/g;
const schemes = /^light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)$/;
const comment = /\/\*[\s\S]*?\*\//g;

/** The tokens that style sheets define, each once and in order; a sheet that comes later has the last word on a value. */
export function readTokens(...sheets: readonly string[]): readonly Token[] {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of sheets.join('\n').replace(comment, '').matchAll(property)) {
    values.set(name, value.replaceAll(/\s+/g, ' '));
  }
  return [...values].map(([name, value]) => {
    const [, light, dark] = schemes.exec(value) ?? [];
    return {
      name,
      value,
      kind: kindOf(name, value),
      ...(light !== undefined && dark !== undefined && { schemes: { light, dark } }),
    };
  });
}

function kindOf(name: string, value: string): TokenKind {
  if (value.includes('oklch(')) return 'colour';
  if (name.endsWith('-face')) return 'face';
  return name.startsWith('--size-') ? 'size' : 'space';
}

/** Every colour against every paper. */
export function contrasts(tokens: readonly Token[]): readonly Contrast[] {
  const colours = tokens.flatMap(({ name, schemes }) => (schemes ? [{ name, schemes }] : []));
  const papers = colours.filter(({ name }) => /^--paper|-wash$/.test(name));
  return colours
    .filter((colour) => !papers.includes(colour))
    .flatMap((colour) =>
      papers.map((paper) => ({
        colour: colour.name,
        paper: paper.name,
        light: ratio(colour.schemes.light, paper.schemes.light),
        dark: ratio(colour.schemes.dark, paper.schemes.dark),
      })),
    );
}

function ratio(colour: string, paper: string): string {
  return contrast(colour, paper)?.toFixed(2) ?? '?';
}
