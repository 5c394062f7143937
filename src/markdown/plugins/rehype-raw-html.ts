import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';
import { eachElement } from '../each-element.ts';
import { report } from '../body-draft.ts';
import { sanitizerSchema } from '../sanitizer-schema.ts';

const allowed = new Set(sanitizerSchema.tagNames);

/** Parses raw HTML where there is any, and reports the elements and handlers that the sanitizer will drop. */
export function rehypeRawHtml() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    if (!hasRaw(tree)) return tree;
    const parsed = parse(tree, file);
    eachElement(parsed, (element) => {
      if (!allowed.has(element.tagName)) {
        report(file, 'html-removed', element.position, { what: `element <${element.tagName}>` });
        if (sanitizerSchema.strip?.includes(element.tagName) === true) return 'skip';
      }
      reportAttributes(element, file);
      return undefined;
    });
    return parsed;
  };
}

/** Only what an editor would miss or an attacker would want is worth a line: styles and event handlers. */
function reportAttributes(element: Element, file: VFile): void {
  for (const name of Object.keys(element.properties)) {
    if (name !== 'style' && name !== 'srcDoc' && !/^on/i.test(name)) continue;
    report(file, 'html-removed', element.position, { what: `attribute ${name.toLowerCase()}="…"` });
  }
}

function hasRaw({ children }: Root | Element): boolean {
  return children.some((node) => node.type === 'raw' || (node.type === 'element' && hasRaw(node)));
}
