import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { draftOf } from '../body-draft.ts';
import { plainText } from '../plain-text.ts';

/**
 * Puts each table into a box that scrolls by itself, can be reached by keyboard and has a name of its own; alignment
 * becomes a class, since neither the old attribute nor an inline style is allowed.
 */
export function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    let number = 0;
    visit(tree, 'element', (element, index, parent) => {
      const { align } = element.properties;
      delete element.properties.align;
      if (align === 'center' || align === 'right') element.properties.className = [`align-${align}`];
      if (element.tagName === 'th') element.properties.scope ??= 'col';
      if (element.tagName !== 'table' || parent === undefined || index === undefined || isBox(parent)) return;
      number += 1;
      const ariaLabel = captionOf(element) ?? `${draftOf(file).settings.labels.tableRegion} ${number}`;
      parent.children[index] = h(
        'div',
        { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel },
        element,
      );
      return [SKIP, index];
    });
  };
}

function isBox(parent: Root | Element): boolean {
  return parent.type === 'element' && parent.properties.role === 'region';
}

function captionOf(table: Element): string | undefined {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  return caption?.type === 'element' ? plainText(caption) : undefined;
}
