import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Drawing } from './drawing.ts';
import { drawingFile, drawingOrigin, drawingTable, drawingTitle } from './figure-words.ts';

/**
 * A drawing for those who read a text away from its page, where no style sheet would give it its colours: its title,
 * what it shows in words, its numbers and its source.
 */
export function figureText(drawing: Drawing): string {
  return toHtml(
    h('figure', [
      drawingTitle(drawing),
      h('p', drawing.alt),
      ...drawingTable(drawing),
      ...drawingOrigin(drawing),
      ...drawingFile(drawing),
    ]),
  );
}
