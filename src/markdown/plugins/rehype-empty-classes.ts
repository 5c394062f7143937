import type { Root } from 'hast';
import { eachElement } from '../each-element.ts';

/** Removes the empty `class=""` that the sanitizer leaves where it dropped every class. */
export function rehypeEmptyClasses() {
  return (tree: Root): void => {
    eachElement(tree, ({ properties }) => {
      if (Array.isArray(properties.className) && properties.className.length === 0) delete properties.className;
    });
  };
}
