import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { eachElement } from '../each-element.ts';

/** A paragraph that is one image with a title, `![alt](map.png "Caption")`, becomes a figure with a caption. */
export function rehypeFigures() {
  return (tree: Root): void => {
    eachElement(tree, (paragraph) => {
      if (paragraph.tagName !== 'p') return;
      const image = onlyImage(paragraph);
      const caption = image?.properties.title;
      if (image === undefined || typeof caption !== 'string' || caption.trim() === '') return;
      delete image.properties.title;
      paragraph.tagName = 'figure';
      paragraph.children = [image, h('figcaption', caption)];
      return 'skip';
    });
  };
}

function onlyImage(paragraph: Element): Element | undefined {
  const [only, ...others] = paragraph.children;
  return others.length === 0 && only?.type === 'element' && only.tagName === 'img' ? only : undefined;
}
