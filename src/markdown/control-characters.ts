import type { VFile } from 'vfile';
import { described, withoutControls, controls } from '../problems/odd-characters.ts';
import { report } from './body-draft.ts';

/** Control characters in a body, wherever they stand: once for each line that has any, from the first to the last. */
export function reportControlCharacters(file: VFile): void {
  const source = String(file.value);
  if (source.search(controls) < 0) return;
  for (const [index, text] of source.split('\n').entries()) {
    const signs = [...text.matchAll(controls)];
    const [first, last] = [signs[0], signs.at(-1)];
    if (first === undefined || last === undefined) continue;
    const from = { line: index + 1, column: first.index + 1 };
    const to = { line: index + 1, column: last.index + 2 };
    const characters = [...new Set(signs.map(([sign]) => described(sign)))].join(' and ');
    const fix = { from, to, replacement: withoutControls(text.slice(first.index, last.index + 1)) };
    report(file, 'control-character', { start: from, end: to }, { characters }, { fix });
  }
}
