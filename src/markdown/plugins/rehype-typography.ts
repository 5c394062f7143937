import type { Nodes, Root, Text } from 'hast';
import type { VFile } from 'vfile';
import { isAddressLink } from '../address-link.ts';
import { draftOf } from '../body-draft.ts';
import { isBlock } from '../plain-text.ts';
import { conventionsOf } from '../typography/conventions.ts';
import { typographRun } from '../typography/typograph-text.ts';

/** What stands in a paragraph and is not set: it counts as a letter to the text around it. */
const untouched = new Set(['code', 'data', 'img', 'input', 'kbd', 'pre', 'samp', 'sup', 'var']);

/** A run of text, or the character that stands for something between two runs. */
type Run = Text | string;

/** Sets quotation marks, dashes and spaces of the language. Quotations run on over emphasis and links. */
export function rehypeTypography() {
  return (tree: Root, file: VFile): void => {
    const conventions = conventionsOf(draftOf(file).settings.lang);
    for (const runs of paragraphsOf(tree)) {
      const state = { open: [], before: '' };
      for (const [index, run] of runs.entries()) {
        if (typeof run === 'string') state.before = run;
        else run.value = typographRun(run.value, firstOf(runs[index + 1]), state, conventions);
      }
    }
  };
}

function firstOf(run: Run | undefined): string {
  return run === undefined ? '' : (typeof run === 'string' ? run : run.value).charAt(0);
}

function paragraphsOf(tree: Root): Run[][] {
  const paragraphs: Run[][] = [[]];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') paragraphs.at(-1)?.push(node);
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element') {
      if (node.tagName === 'br') paragraphs.at(-1)?.push(' ');
      else if (untouched.has(node.tagName) || isAddressLink(node)) paragraphs.at(-1)?.push('x');
      if (untouched.has(node.tagName) || isAddressLink(node)) return;
    }
    const separate = node.type === 'element' && (isBlock(node) || /^t[dh]$/.test(node.tagName));
    if (separate) paragraphs.push([]);
    node.children.forEach(walk);
    if (separate) paragraphs.push([]);
  };
  walk(tree);
  return paragraphs;
}
