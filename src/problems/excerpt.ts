import type { Position, Problem } from './problem.ts';

/** Widest piece of a line that an excerpt shows, in characters. */
const width = 100;

/** The line of a file's text, without its end; `undefined` where the file or the line is not to be had. */
export type LineReader = (file: string, line: number) => string | undefined;

/**
 * The line that a problem is in, and below it a caret under what is wrong: two lines of text; `undefined` where the
 * line is not to be had. Of a long line only the part around the place is shown, and signs that would disturb a
 * terminal are shown as `·`.
 */
export function excerpt({ file, at, end }: Problem, lineOf: LineReader): readonly [string, string] | undefined {
  const line = lineOf(file, at.line);
  if (line === undefined) return undefined;
  const from = at.column <= width - 20 ? 0 : at.column - 41;
  const shown = line.slice(from, from + width);
  const opening = from > 0 ? '…' : '';
  const closing = from + width < line.length ? '…' : '';
  const number = String(at.line);
  const before = opening + line.slice(from, at.column - 1);
  const marked = line.slice(at.column - 1, Math.min(markedTo(at, end, line), from + width));
  return [
    `${number} | ${visible(opening + shown + closing)}`,
    `${' '.repeat(number.length)} | ${blank(before)}${'^'.repeat(Math.max(1, columns(marked)))}`,
  ];
}

/** Where the marked part ends on its first line, as an index. */
function markedTo(at: Position, end: Position | undefined, line: string): number {
  if (end === undefined) return at.column;
  return end.line === at.line ? end.column - 1 : line.trimEnd().length;
}

/** Text as wide as `text` with nothing in it; tabs stay, so that they reach as far. */
function blank(text: string): string {
  return Array.from(text)
    .map((sign) => (sign === '\t' ? '\t' : ' '.repeat(columns(sign))))
    .join('');
}

/** How many columns of a terminal a text takes: none for marks over letters, two for Chinese, Japanese, Korean. */
function columns(text: string): number {
  const wide = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;
  return Array.from(text).reduce((sum, sign) => sum + (/\p{M}/u.test(sign) ? 0 : wide.test(sign) ? 2 : 1), 0);
}

/** Takes the power from control characters and from those that turn the direction of the text. */
export function visible(text: string): string {
  return text.replace(/[^\P{C}\t\u{E000}-\u{F8FF}]/gu, '·');
}
