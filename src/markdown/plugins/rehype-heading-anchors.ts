import type { Root } from 'hast';
import { eachElement, holdsElement } from '../each-element.ts';
import { plainText } from '../plain-text.ts';
import type { VFile } from 'vfile';
import { draftOf, placeOf } from '../body-draft.ts';
import { depthOf } from './rehype-heading-ids.ts';

/**
 * Lists the headings and makes each a link to itself: the heading's own words are the accessible name of the link.
 * A heading that holds a link already stays as it is, since links cannot be nested.
 */
export function rehypeHeadingAnchors() {
  return (tree: Root, file: VFile): void => {
    eachElement(tree, (element) => {
      const depth = depthOf(element);
      const { id } = element.properties;
      if (depth === undefined || typeof id !== 'string' || id === 'footnote-label') return;
      draftOf(file).headings.push({ depth, id, text: plainText(element), at: placeOf(element.position?.start) });
      if (holdsElement(element, ({ tagName }) => tagName === 'a')) return;
      const properties = { className: ['anchor'], href: `#${id}` };
      element.children = [{ type: 'element', tagName: 'a', properties, children: element.children }];
    });
  };
}
