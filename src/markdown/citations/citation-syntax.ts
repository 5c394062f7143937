import { parseLocator, type Located } from './locator.ts';

/** A stretch of running text that is a citation; offsets count code units of the text. */
export interface CitationSpan {
  readonly from: number;
  readonly to: number;
  readonly mode: 'parenthetical' | 'narrative';
  readonly cites: readonly CiteSpan[];
}

export interface CiteSpan extends Located {
  readonly key: string;
  /** Offset of the `@`. */
  readonly offset: number;
  /** Of the `@` and the key, braces and all. */
  readonly length: number;
  readonly prefix?: string;
  readonly suppressAuthor: boolean;
}

const marker =
  /(?<![\p{L}\p{N}_@/.])(-?)@(?:\{([^{}]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|(?::\/\/|[:.#$%&\-+?<>~/])(?=[\p{L}\p{N}_]))*))/gu;

/**
 * Finds the citations in running text, by the syntax of Pandoc's manual ("Citation syntax"): `[see @a, p. 5; -@b]` and
 * `@a [p. 5; @b]`. What only looks like one, such as `[a note]` or an address, is left alone.
 */
export function findCitations(text: string): readonly CitationSpan[] {
  const found: CitationSpan[] = [];
  for (let index = 0; index < text.length; index++) {
    const span =
      text[index] === '[' ? bracketed(text, index) : text[index] === '@' ? narrative(text, index) : undefined;
    if (!span) continue;
    found.push(span);
    index = span.to - 1;
  }
  return found;
}

function bracketed(text: string, from: number): CitationSpan | undefined {
  const to = closingBracket(text, from);
  if (to === undefined) return undefined;
  const cites = citesWithin(text, from + 1, to);
  return cites === undefined ? undefined : { from, to: to + 1, mode: 'parenthetical', cites };
}

function narrative(text: string, from: number): CitationSpan | undefined {
  marker.lastIndex = from;
  const match = marker.exec(text);
  if (match?.index !== from || text.slice(0, from).endsWith('-')) return undefined;
  const after = from + match[0].length;
  const cite = { key: match[2] ?? match[3] ?? '', offset: from, length: match[0].length, suppressAuthor: false };
  const open = /^ ?\[/.exec(text.slice(after, after + 2))?.[0].length;
  const close = open === undefined ? undefined : closingBracket(text, after + open - 1);
  if (open === undefined || close === undefined) return { from, to: after, mode: 'narrative', cites: [cite] };
  const [own, ...others] = parts(text, after + open, close);
  if (own === undefined || citeIn(text, own.from, own.to)) return { from, to: after, mode: 'narrative', cites: [cite] };
  const rest = others.length > 0 ? citesWithin(text, own.to + 1, close) : [];
  if (rest === undefined) return { from, to: after, mode: 'narrative', cites: [cite] };
  const located = parseLocator(`, ${text.slice(own.from, own.to).trim()}`);
  return { from, to: close + 1, mode: 'narrative', cites: [{ ...cite, ...located }, ...rest] };
}

/** The cites between two brackets; `undefined` where the first part names no source. */
function citesWithin(text: string, from: number, to: number): readonly CiteSpan[] | undefined {
  const merged: { from: number; to: number }[] = [];
  for (const part of parts(text, from, to)) {
    const last = merged.at(-1);
    if (citeIn(text, part.from, part.to)) merged.push(part);
    else if (last) last.to = part.to;
    else return undefined;
  }
  return merged.map((part) => {
    const match = citeIn(text, part.from, part.to);
    if (!match) throw new Error('Every part that was kept has a cite.');
    const prefix = text.slice(part.from, match.index).trim();
    return {
      key: match[2] ?? match[3] ?? '',
      offset: match.index + (match[1] ?? '').length,
      length: match[0].length - (match[1] ?? '').length,
      suppressAuthor: match[1] === '-',
      ...(prefix !== '' && { prefix }),
      ...parseLocator(text.slice(match.index + match[0].length, part.to)),
    };
  });
}

function citeIn(text: string, from: number, to: number): RegExpExecArray | undefined {
  marker.lastIndex = from;
  const match = marker.exec(text);
  return match && match.index + match[0].length <= to ? match : undefined;
}

/** The parts between semicolons that stand in no inner brackets. */
function parts(text: string, from: number, to: number): { from: number; to: number }[] {
  const found = [{ from, to }];
  let depth = 0;
  for (let index = from; index < to; index++) {
    const sign = text[index] ?? '';
    if ('[{('.includes(sign)) depth++;
    else if (']})'.includes(sign)) depth--;
    else if (sign === ';' && depth === 0) {
      const last = found.at(-1);
      if (last) last.to = index;
      found.push({ from: index + 1, to });
    }
  }
  return found;
}

function closingBracket(text: string, from: number): number | undefined {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    if (text[index] === '[') depth++;
    else if (text[index] === ']' && --depth === 0) return index;
  }
  return undefined;
}
