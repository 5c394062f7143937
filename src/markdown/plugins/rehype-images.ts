import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { eachElement } from '../each-element.ts';
import { asTyped, isRemote } from '../addresses.ts';
import { draftOf, placeOf, report } from '../body-draft.ts';

/** Makes a slot of each local image, whose size and formats only the printer knows, and asks for descriptions. */
export function rehypeImages() {
  return (tree: Root, file: VFile): void => {
    const { images } = draftOf(file);
    eachElement(tree, (image, index, parent) => {
      if (image.tagName !== 'img') return;
      const { src, alt, ...others } = image.properties;
      const at = image.position;
      if (typeof src !== 'string' || src.trim() === '') {
        // The sanitizer took its address, which was reported, or it never had one.
        parent.children[index] = { type: 'text', value: '' };
        return;
      }
      const described = typeof alt === 'string' && alt.trim() !== '';
      if (!described) report(file, 'image-alt-missing', at, { src: asTyped(src) });
      const description = described ? alt : '';
      if (isRemote(src)) {
        report(file, 'image-remote', at, { src: asTyped(src) });
        image.properties = { src, alt: description, ...others, loading: 'lazy', decoding: 'async' };
        return;
      }
      image.properties = { src: `octavo:image/${images.length}`, alt: description, ...others };
      images.push({ src: asTyped(src), alt: description, at: placeOf(at) });
    });
  };
}
