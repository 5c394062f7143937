import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { asTyped, isRemote } from '../addresses.ts';
import { draftOf, placeOf, report } from '../body-draft.ts';

/** Makes a slot of each local image, whose size and formats only the printer knows, and asks for descriptions. */
export function rehypeImages() {
  return (tree: Root, file: VFile): void => {
    const { images } = draftOf(file);
    visit(tree, 'element', (image, index, parent) => {
      if (image.tagName !== 'img') return;
      const { src, alt, ...others } = image.properties;
      const at = image.position?.start ?? (parent?.type === 'element' ? parent.position?.start : undefined);
      if (typeof src !== 'string' || src.trim() === '') {
        parent?.children.splice(index ?? 0, 1);
        return index;
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
      return;
    });
  };
}
