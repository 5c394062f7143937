import type { Element, Nodes, Root } from 'hast';

const blocks = new Set([
  ...['address', 'aside', 'blockquote', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'h1'],
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot'],
  ...['thead', 'tr', 'ul'],
]);

/** Whether an element begins a new paragraph of plain text. */
export function isBlock(element: Element): boolean {
  return blocks.has(element.tagName);
}

/**
 * The running text of a node: no mark-up, no footnotes or calls of them, no code blocks, no formulae. Paragraphs are
 * separated by a blank line and cells of a table by a space. `until` stops just before that node.
 */
export function plainText(node: Root | Element, until?: Element): string {
  const paragraphs: string[] = [];
  let current = '';
  const endParagraph = (): void => {
    const text = collapsed(current).trim();
    if (text !== '') paragraphs.push(text);
    current = '';
  };
  const add = (child: Nodes): boolean => {
    if (child === until) return false;
    if (child.type === 'text') current += child.value;
    if ((child.type !== 'element' && child.type !== 'root') || isLeftOut(child)) return true;
    if (child.type === 'element' && (child.tagName === 'br' || child.tagName === 'img')) current += ' ';
    const separate = child.type === 'element' && isBlock(child);
    if (separate) endParagraph();
    if (!child.children.every(add)) return false;
    if (separate) endParagraph();
    else if (child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th')) current += ' ';
    return true;
  };
  add(node);
  if (until !== undefined) return [...paragraphs, collapsed(current).trimStart()].join('\n\n');
  endParagraph();
  return paragraphs.join('\n\n');
}

/** White space as a browser shows it; no-break spaces are kept. */
function collapsed(text: string): string {
  // To look is quicker than to replace, and most paragraphs have nothing to collapse.
  return /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text;
}

function isLeftOut(node: Root | Element): boolean {
  if (node.type === 'root') return false;
  const { tagName, properties } = node;
  return (
    tagName === 'pre' ||
    properties.dataFootnotes !== undefined ||
    properties.dataFootnoteRef !== undefined ||
    properties.dataFootnoteBackref !== undefined
  );
}
