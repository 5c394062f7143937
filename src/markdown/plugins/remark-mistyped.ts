import type { Nodes, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '../body-draft.ts';
import { eachNode } from '../each-node.ts';
import { reportControlCharacters } from '../control-characters.ts';
import { reportLiteralEmphasis } from '../literal-emphasis.ts';
import { reportBullets, reportIndented, reportUnderlined } from '../mistyped-blocks.ts';
import { findMistypedLinks } from '../mistyped-links.ts';
import { reportLostCells, reportMistypedTable } from '../mistyped-tables.ts';
import { placeBetween } from '../place-between.ts';
import { reportUnclosedComment, reportUnclosedFence } from '../unclosed-blocks.ts';

declare module 'mdast' {
  interface Data {
    /** A bare address that was meant as a part of a link with words. */
    isMistyped?: true;
  }
}

/** Reports what was meant as something else than the grammar has made of it: running text, a heading, code, nothing. */
export function remarkMistyped() {
  return (tree: Root, file: VFile): void => {
    reportControlCharacters(file);
    eachNode(tree, (node) => {
      reportNode(node, file);
      return undefined;
    });
  };
}

function reportNode(node: Nodes, file: VFile): void {
  switch (node.type) {
    case 'paragraph':
      reportHeading(node, file);
      reportLinks(node, file);
      reportMistypedTable(node, file);
      reportBullets(node, file);
      return;
    case 'text':
      reportLiteralEmphasis(node, file);
      reportUnclosedComment(node, file);
      return;
    case 'heading':
      reportUnderlined(node, file);
      return;
    case 'table':
      reportLostCells(node, file);
      return;
    case 'code':
      reportIndented(node, file);
      reportUnclosedFence(node, file);
      return;
    case 'math':
      reportUnclosedFence(node, file);
      return;
    case 'html':
      reportUnclosedComment(node, file);
  }
}

/** `##Background`: without the space it is no heading. One sign alone may begin a name or a number. */
function reportHeading(paragraph: Paragraph, file: VFile): void {
  const { start } = paragraph.position ?? {};
  if (start?.offset === undefined || paragraph.children[0]?.type !== 'text') return;
  const [line = ''] = String(file.value).slice(start.offset).split('\n', 1);
  const signs = /^#{2,6}(?=[\p{L}\p{N}])/u.exec(line)?.[0];
  if (signs === undefined) return;
  const behind = { line: start.line, column: start.column + signs.length };
  const end = { line: start.line, column: start.column + line.trimEnd().length };
  const fix = { from: behind, to: behind, replacement: ' ' };
  report(file, 'heading-space', { start, end }, { mended: `${signs} ${line.slice(signs.length).trim()}` }, { fix });
}

function reportLinks(paragraph: Paragraph, file: VFile): void {
  const start = paragraph.position?.start.offset;
  const text = runningText(paragraph, file);
  if (start === undefined || !/\)\[|\][ (]/.test(text)) return;
  for (const { from, to, reason, mended } of findMistypedLinks(text)) {
    report(file, 'link-mistyped', placeBetween(start + from, start + to, file), { reason, mended });
    eachNode(paragraph, (node) => {
      const offset = (node.position?.start.offset ?? -1) - start;
      if (node.type === 'link' && offset >= from && offset < to) node.data = { ...node.data, isMistyped: true };
      return undefined;
    });
  }
}

/** The source of a paragraph with spaces in the place of all that the grammar has read as something of its own. */
function runningText(paragraph: Paragraph, file: VFile): string {
  const { start, end } = paragraph.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return '';
  const source = String(file.value);
  const from = start.offset;
  let text = source.slice(from, end.offset);
  eachNode(paragraph, (node) => {
    const [first, last] = [node.position?.start.offset, node.position?.end.offset];
    if (isRunning(node, source) || first === undefined || last === undefined) return undefined;
    text = text.slice(0, first - from) + ' '.repeat(last - first) + text.slice(last - from);
    return undefined;
  });
  return text;
}

function isRunning({ type, position }: Nodes, source: string): boolean {
  if (type === 'link') return !/[[<]/.test(source.charAt(position?.start.offset ?? 0));
  return type === 'text' || type === 'emphasis' || type === 'strong' || type === 'delete';
}
