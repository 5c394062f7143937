import type { Code } from '../problems/catalogue.ts';
import type { Values } from '../problems/make-problem.ts';
import type { Fix, Place } from '../problems/problem.ts';

/** Where the front matter ends, and what is wrong with the two lines of hyphens around it. */
export interface Fences {
  /** The line of the file on which the body begins, counted from 1; where a fence is missing, where it seems to begin. */
  readonly bodyLine: number;
  readonly mistake?: FenceMistake;
}

interface FenceMistake {
  readonly code: Code;
  readonly place: Place;
  readonly values?: Values;
  readonly fix?: Fix;
}

/** Hyphens or dashes alone, as editors that "improve" hyphens leave them. */
const dashes = /^[-\u2010-\u2015\u2212]{2,}\s*$|^[\u2013-\u2015]\s*$/;
const fieldLine = /^["'“”]?[\p{L}_][\p{L}\p{N}_ -]{0,30}["'“”]?\s*:/u;

/** Looks at the fences of a file's lines. */
export function findFences(lines: readonly string[]): Fences {
  const opening = lines[0] ?? '';
  if (!opening.startsWith('---') || opening.startsWith('----')) {
    if (dashes.test(opening)) return { bodyLine: lines.length + 1, mistake: misshapen(lines, 0) };
    return missing(lines);
  }
  const language = opening.slice(3).trim();
  if (language !== '') return { bodyLine: lines.length + 1, mistake: foreign(opening, language) };
  const closing = lines.findIndex((line, index) => index > 0 && (line.startsWith('---') || dashes.test(line)));
  const end = unclosedAt(lines, closing);
  if (end !== undefined) return { bodyLine: end + 1, mistake: unclosed(lines, end) };
  if (lines[closing]?.trimEnd() !== '---') return { bodyLine: closing + 2, mistake: misshapen(lines, closing) };
  return { bodyLine: closing + 2 };
}

/** No fence on the first line; perhaps it stands a little below, or behind a space. */
function missing(lines: readonly string[]): Fences {
  const place = { line: 1, column: 1 };
  const opening = lines.findIndex((line, index) => index < 6 && line.trim() === '---');
  const closing = lines.findIndex((line, index) => index > opening + 1 && line.startsWith('---'));
  if (opening === -1 || closing === -1 || !fieldLine.test(lines[opening + 1] ?? '')) {
    return { bodyLine: 1, mistake: { code: 'front-matter-missing', place, values: { help: '' } } };
  }
  const help = `Remove what stands before the hyphens of line ${opening + 1}. `;
  const isBlank = lines.slice(0, opening).every((line) => line.trim() === '');
  const column = (/^\s*/.exec(lines[opening] ?? '')?.[0].length ?? 0) + 1;
  const fix = isBlank ? { fix: { from: place, to: { line: opening + 1, column }, replacement: '' } } : {};
  return { bodyLine: closing + 2, mistake: { code: 'front-matter-missing', place, values: { help }, ...fix } };
}

/**
 * The index of the first line that can be no front matter, where the closing fence is missing: none stands in the
 * file, or the next one is a rule far below, with running text before it.
 */
function unclosedAt(lines: readonly string[], closing: number): number | undefined {
  const to = closing === -1 ? lines.length : closing;
  for (let index = 1; index < to; index++) {
    const line = lines[index] ?? '';
    const follows = lines[index - 1]?.trim() === '';
    if (follows && (isProse(line) || (closing === -1 && /^#{2,6} \S/.test(line)))) return index;
  }
  return closing === -1 ? to : undefined;
}

/** A line that begins at the margin, is longer than a word, and is neither a field, an item nor a comment. */
function isProse(line: string): boolean {
  return /^[^\s#\-\]}]/.test(line) && !fieldLine.test(line) && /\s\S/.test(line.trim());
}

function unclosed(lines: readonly string[], end: number): FenceMistake {
  // The fence belongs below the last line that says anything.
  let last = Math.min(end, lines.length) - 1;
  while (last > 0 && lines[last]?.trim() === '') last--;
  const at = { line: last + 1, column: (lines[last] ?? '').length + 1 };
  const fix = last === 0 ? {} : { fix: { from: at, to: at, replacement: '\n---' } };
  return { code: 'front-matter-unclosed', place: at, values: { line: at.line }, ...fix };
}

function misshapen(lines: readonly string[], index: number): FenceMistake {
  const line = lines[index] ?? '';
  const at = { line: index + 1, column: 1 };
  const end = { line: index + 1, column: line.trimEnd().length + 1 };
  const fix = dashes.test(line) ? { fix: { from: at, to: end, replacement: '---' } } : {};
  return { code: 'front-matter-fence', place: { ...at, end }, ...fix };
}

function foreign(opening: string, language: string): FenceMistake {
  const column = opening.indexOf(language, 3) + 1;
  const place = { line: 1, column, end: { line: 1, column: column + language.length } };
  return { code: 'front-matter-language', place, values: { language } };
}
