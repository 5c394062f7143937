import type { Fix } from '../problems/problem.ts';

/**
 * The changes that take away spaces at the ends of lines, which nobody sees. Those that make a line break in Markdown
 * stay (two or more, with text on the next line), and so does code. `text` has LF line ends.
 */
export function trailingSpaces(text: string): readonly Fix[] {
  let fence: string | undefined;
  const lines = text.split('\n');
  return lines.flatMap((line, index): Fix[] => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const inCode = fence !== undefined;
    if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    const spaces = /[ \t]+$/.exec(line)?.[0] ?? '';
    const breaks = spaces.length > 1 && line.trim() !== '' && (lines[index + 1] ?? '').trim() !== '';
    if (spaces === '' || inCode || breaks) return [];
    const end = line.length + 1;
    return [
      { from: { line: index + 1, column: end - spaces.length }, to: { line: index + 1, column: end }, replacement: '' },
    ];
  });
}
