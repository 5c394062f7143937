import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { draftOf } from '../body-draft.ts';
import { eachElement } from '../each-element.ts';

/** Makes the picture of a figure a link to itself in full size, unless its editor has made it a link already. */
export function rehypeFullSize() {
  return (tree: Root, file: VFile): void => {
    const { fullSize } = draftOf(file).settings.labels;
    eachElement(tree, (figure) => {
      if (figure.tagName !== 'figure') return;
      for (const [index, child] of figure.children.entries()) {
        const number = child.type === 'element' && slotOf(child);
        if (!number) continue;
        const ariaLabel = fullSize.replace('{alt}', () => String(child.properties.alt));
        // The slot comes first among the attributes, where `printBody` looks for it.
        figure.children[index] = h('a', { href: `octavo:full/${number}`, className: ['full-size'], ariaLabel }, child);
      }
    });
  };
}

function slotOf({ tagName, properties }: Element): string | undefined {
  return tagName === 'img' ? /^octavo:image\/(\d+)$/.exec(String(properties.src))?.[1] : undefined;
}
