import type { Element, Root } from 'hast';
import { plainText } from '../plain-text.ts';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { draftOf, placeOf } from '../body-draft.ts';
import { depthOf } from './rehype-heading-ids.ts';

/**
 * Lists the headings and makes each a link to itself: the heading's own words are the accessible name of the link.
 * A heading that holds a link already stays as it is, since links cannot be nested.
 */
export function rehypeHeadingAnchors() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (element) => {
      const depth = depthOf(element);
      const { id } = element.properties;
      if (depth === undefined || typeof id !== 'string' || id === 'footnote-label') return;
      draftOf(file).headings.push({ depth, id, text: plainText(element), at: placeOf(element.position?.start) });
      if (holdsLink(element)) return;
      const properties = { className: ['anchor'], href: `#${id}` };
      element.children = [{ type: 'element', tagName: 'a', properties, children: element.children }];
    });
  };
}

function holdsLink(heading: Element): boolean {
  let found = false;
  visit(heading, 'element', ({ tagName }) => {
    found ||= tagName === 'a';
    return found ? EXIT : undefined;
  });
  return found;
}
