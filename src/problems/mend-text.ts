import type { Fix, Position } from './problem.ts';

/**
 * A text with the changes of its problems made. Of changes that overlap only the first is made: another run finds the
 * rest. Everything else stays byte for byte. `text` has LF line ends.
 */
export function mendText(text: string, fixes: readonly Fix[]): string {
  const starts = lineStarts(text);
  const offsetOf = ({ line, column }: Position): number =>
    Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
  const changes = fixes
    .map(({ from, to, replacement }) => ({ from: offsetOf(from), to: offsetOf(to), replacement }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let mended = '';
  let done = 0;
  for (const { from, to, replacement } of changes) {
    if (from < done) continue;
    mended += text.slice(done, from) + replacement;
    done = to;
  }
  return mended + text.slice(done);
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}
