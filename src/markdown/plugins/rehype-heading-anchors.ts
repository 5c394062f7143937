import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { eachElement, holdsElement } from '../each-element.ts';
import { plainText } from '../plain-text.ts';
import { draftOf, placeOf } from '../body-draft.ts';
import { depthOf } from './rehype-heading-ids.ts';

/**
 * Lists the headings and makes each a link to itself: the heading's own words are the accessible name of the link.
 * A heading that holds a link already stays as it is, since links cannot be nested; calls of footnotes and
 * citations at its end are left beside the link.
 */
export function rehypeHeadingAnchors() {
  return (tree: Root, file: VFile): void => {
    eachElement(tree, (element) => {
      const depth = depthOf(element);
      const { id } = element.properties;
      if (depth === undefined || typeof id !== 'string' || id === 'footnote-label') return;
      draftOf(file).headings.push({ depth, id, text: plainText(element), at: placeOf(element.position) });
      const end = element.children.findIndex(isCall);
      const calls = end < 0 ? [] : element.children.splice(end);
      if (!holdsElement(element, isLink)) element.children = [h('a.anchor', { href: `#${id}` }, element.children)];
      element.children.push(...calls);
    });
  };
}

function isLink({ tagName }: Element): boolean {
  return tagName === 'a' || tagName === 'octavo-cite';
}

function isCall(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return (
    node.tagName === 'octavo-cite' || holdsElement(node, ({ properties }) => properties.dataFootnoteRef !== undefined)
  );
}
