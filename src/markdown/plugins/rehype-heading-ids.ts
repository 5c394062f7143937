import type { Element, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import type { VFile } from 'vfile';
import { eachElement } from '../each-element.ts';
import { report } from '../body-draft.ts';
import { plainText } from '../plain-text.ts';

/**
 * Gives headings their ids, as GitHub makes them: letters of every script are kept, and a second heading of the same
 * words gets `-1`. A heading of the first level becomes one of the second, and an empty one is left out. Ids of
 * footnotes are never used again.
 */
export function rehypeHeadingIds() {
  return (tree: Root, file: VFile): void => {
    const slugger = new GithubSlugger();
    let above = 1;
    eachElement(tree, (element) => {
      if (typeof element.properties.id === 'string') slugger.slug(element.properties.id);
    });
    eachElement(tree, (element, index, parent) => {
      const typed = depthOf(element);
      if (typed === undefined || element.properties.id === 'footnote-label') return;
      const depth = Math.max(2, typed);
      if (element.children.length === 0) {
        report(file, 'heading-empty', element.position);
        parent.children[index] = { type: 'text', value: '' };
        return;
      }
      if (typed === 1) report(file, 'body-heading-first-level', element.position);
      if (depth > above + 1) {
        const values = { depth: typed, above, wanted: above + 1 };
        report(file, 'heading-level-skipped', element.position, values);
      }
      above = depth;
      element.tagName = `h${depth}`;
      element.properties.id = slugger.slug(plainText(element)) || slugger.slug('section');
    });
  };
}

/** 1 to 6, or `undefined` for what is no heading. */
export function depthOf(element: Element): number | undefined {
  return /^h[1-6]$/.test(element.tagName) ? Number(element.tagName.slice(1)) : undefined;
}
