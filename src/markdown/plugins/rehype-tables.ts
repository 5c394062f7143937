import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { numerals } from '../../language/numerals.ts';
import { eachElement } from '../each-element.ts';
import { draftOf } from '../body-draft.ts';
import { plainText } from '../plain-text.ts';

/**
 * Puts each table into a box that scrolls by itself, can be reached by keyboard and has a name of its own; alignment
 * becomes a class, since neither the old attribute nor an inline style is allowed.
 */
export function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    const { lang, labels } = draftOf(file).settings;
    let number = 0;
    eachElement(tree, (element, index, parent) => {
      const { align } = element.properties;
      delete element.properties.align;
      if (align === 'center' || align === 'right') element.properties.className = [`align-${align}`];
      if (element.tagName === 'thead') scopeColumns(element);
      if (element.tagName !== 'table') return;
      number += 1;
      const ariaLabel = captionOf(element) ?? numerals(`${labels.tableRegion} ${number}`, lang);
      parent.children[index] = h('section', { className: ['table-scroll'], tabIndex: 0, ariaLabel }, element);
    });
  };
}

function scopeColumns(head: Element): void {
  eachElement(head, (cell) => {
    if (cell.tagName === 'th') cell.properties.scope ??= 'col';
  });
}

function captionOf(table: Element): string | undefined {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  return caption?.type === 'element' ? plainText(caption) : undefined;
}
