import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { eachElement } from '../each-element.ts';
import { report } from '../body-draft.ts';
import { sanitizerSchema } from '../sanitizer-schema.ts';
import { schemeOf } from '../addresses.ts';

/** Reports links and images whose addresses the sanitizer will drop, which it does without a word. */
export function rehypeUnsafeAddresses() {
  return (tree: Root, file: VFile): void => {
    eachElement(tree, ({ tagName, properties, position }) => {
      const attribute = tagName === 'a' ? 'href' : 'src';
      const url = properties[attribute];
      if ((tagName !== 'a' && tagName !== 'img') || typeof url !== 'string') return;
      const scheme = schemeOf(url);
      if (scheme === undefined || sanitizerSchema.protocols?.[attribute]?.includes(scheme) === true) return;
      report(file, 'link-unsafe', position, { url: shortened(url), scheme: `${scheme}:` });
    });
  };
}

function shortened(url: string): string {
  return url.length > 60 ? `${url.slice(0, 59)}…` : url;
}
