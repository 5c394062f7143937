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
        const { tagName } = element;
        report(file, 'html-removed', element.position, { what: `element <${tagName}>`, help: insteadOf(tagName) });
        if (sanitizerSchema.strip?.includes(element.tagName) === true) return 'skip';
      }
      reportAttributes(element, file);
      return undefined;
    });
    return parsed;
  };
}

const looks = 'How pages look is set for the whole site, in src/styles/theme.css.';
const embedding = new Set(['iframe', 'frame', 'embed', 'object', 'video', 'audio', 'script', 'noscript']);
const wrappers = new Set(['font', 'center', 'u', 'big', 'tt', 'marquee', 'blink', 'strike']);

/** What an editor does in the place of an element. */
function insteadOf(tagName: string): string {
  if (tagName === 'style' || tagName === 'link') return `Remove it. ${looks}`;
  if (embedding.has(tagName)) return 'Remove it, and link to what it should show: [the map](https://example.org/map).';
  if (wrappers.has(tagName) || tagName.includes(':')) return 'Remove its tags and keep the words between them.';
  return 'Write it in Markdown; the handbook lists the blocks for figures, notes and quotations.';
}

/** Only what an editor would miss or an attacker would want is worth a line: styles and event handlers. */
function reportAttributes(element: Element, file: VFile): void {
  for (const name of Object.keys(element.properties)) {
    if (name !== 'style' && name !== 'srcDoc' && !/^on/i.test(name)) continue;
    const what = `attribute ${name.toLowerCase()}="…"`;
    report(file, 'html-removed', element.position, {
      what,
      help: `Remove the attribute.${name === 'style' ? ` ${looks}` : ''}`,
    });
  }
}

function hasRaw({ children }: Root | Element): boolean {
  return children.some((node) => node.type === 'raw' || (node.type === 'element' && hasRaw(node)));
}
