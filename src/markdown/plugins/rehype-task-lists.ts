import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { eachElement } from '../each-element.ts';
import { isBlock } from '../plain-text.ts';

/** Puts the box of a task and its words into one label, so that the box has an accessible name. */
export function rehypeTaskLists() {
  return (tree: Root): void => {
    eachElement(tree, (item) => {
      if (item.tagName !== 'li' || item.properties.className === undefined) return;
      const paragraph = item.children.find((child) => child.type === 'element' && child.tagName === 'p') as
        Element | undefined;
      const holder = item.children.some(isCheckbox) ? item : paragraph;
      const box = holder?.children.findIndex(isCheckbox) ?? -1;
      if (holder === undefined || box < 0) return;
      const end = holder.children.findIndex((child) => child.type === 'element' && isBlock(child));
      const words = holder.children.splice(box, (end < 0 ? holder.children.length : end) - box);
      holder.children.splice(box, 0, h('label', words));
    });
  };
}

function isCheckbox(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'input';
}
