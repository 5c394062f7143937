import type { Paragraph, Text } from 'mdast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { report } from './body-draft.ts';
import { drawingsByName } from './directives/index.ts';
import { reportUnknownDirective } from './unknown-directive.ts';

/** `::: note`, curly marks in the attributes and a `:::` too many are paragraphs to the grammar, and mistakes to an editor. */
export function reportStrayFence(paragraph: Paragraph, strays: { open: number }, file: VFile): void {
  for (const child of paragraph.children) {
    const start = child.position?.start;
    if (child.type !== 'text' || !child.value.includes('::') || start?.offset === undefined) continue;
    const lines = String(file.value).slice(start.offset, child.position?.end.offset).split('\n');
    for (const [number, line] of lines.entries()) {
      const fence = strayFence.exec(line);
      const first = number === 0;
      if (fence === null || (first && child !== paragraph.children[0])) continue;
      const column = (first ? start.column : 1) + fence[0].length;
      const from = { line: start.line + number, column };
      const typed = line.slice(fence[0].length).trimEnd();
      // What closes a block that was not opened is no second mistake.
      if (/^:+$/.test(typed) && strays.open > 0) {
        strays.open--;
        continue;
      }
      if (/^:{3,}\s*\w/.test(typed)) strays.open++;
      report(
        file,
        'directive-fence',
        { start: from, end: { ...from, column: column + typed.length } },
        { help: helpFor(typed) },
      );
    }
  }
}

const strayFence = new RegExp(`^[ \\t>]*(?=:{3}|::(?:${[...drawingsByName.keys()].join('|')})\\b)`);

function helpFor(fence: string): string {
  return /\{[^}]*[“”„«»]/.test(fence) ? `Type straight quotation marks: ${fence.replace(/[“”„«»]/g, '"')} ` : '';
}

/** `:name[…]{…}` in a sentence is meant as a directive, also where it has no such name. */
export function reportStrayInline({ value, position }: Text, file: VFile): void {
  if (position?.start.offset === undefined || !value.includes(']{')) return;
  const source = String(file.value).slice(position.start.offset, position.end.offset);
  for (const { 0: typed, 1: name = '', index } of source.matchAll(strayInline)) {
    const start = pointAt(position.start, source.slice(0, index));
    reportUnknownDirective(name, { start, end: { line: start.line, column: start.column + typed.length } }, file);
  }
}

const strayInline = /(?<![\w:\\]):([a-z]+)\[[^\]\n]*\]\{[^}\n]*\}/g;

function pointAt({ line, column }: Point, before: string): Point {
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  return { line: line + lines.length - 1, column: (lines.length === 1 ? column : 1) + last.length };
}
