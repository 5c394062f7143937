import { createRequire } from 'node:module';
import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import remarkGfm from 'remark-gfm';
import type remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified, type PluggableList, type Processor } from 'unified';
import type { VFile } from 'vfile';
import { eachNode } from './each-node.ts';
import { remarkDirectiveGrammar } from './plugins/remark-directive-grammar.ts';

/** What Markdown is: CommonMark, GitHub's extensions and directives. The specifications' own examples hold for it. */
export const grammar: PluggableList = [remarkParse, remarkGfm, remarkDirectiveGrammar];

/**
 * The same without the addresses that become links with nothing around them. To look for one at every letter is a
 * third of the work of parsing, and most bodies have none.
 */
const withoutBareAddresses: PluggableList = [remarkParse, remarkRestOfGfm, remarkDirectiveGrammar];

/** What every bare address has in it. */
const address = /https?:\/\/|www\.|[\w.+-]@[\w.-]*\.[\w-]/i;

/** The same, but for what stands where the grammar looks for no bare address if all around it is as it should be. */
const bareAddress = /(?<!\]\(|<|\]: ?)(?:https?:\/\/|www\.)|[\w.+-]@[\w.-]*\.[\w-]/i;

/** The tree of a body by the whole grammar, whichever way it is made. */
export function parseBody(file: VFile): Root {
  const markdown = String(file.value);
  const hasMath = mayHaveMath(markdown);
  if (!bareAddress.test(markdown)) {
    const tree = parser(withoutBareAddresses, hasMath).parse(file);
    if (!holdsAddress(tree)) return tree;
  }
  return parser(grammar, hasMath).parse(file);
}

/** Whether an address stands in running text: the whole grammar might make a link of it. */
function holdsAddress(tree: Root): boolean {
  let found = false;
  eachNode(tree, (node) => {
    found ||= node.type === 'text' && address.test(node.value);
  });
  return found;
}

function remarkRestOfGfm(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem());
  (data.fromMarkdownExtensions ??= []).push(
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  );
}

type Parser = Pick<Processor<Root>, 'parse'>;

const parsers = new Map<string, Parser>();

function parser(plugins: PluggableList, hasMath: boolean): Parser {
  const key = `${plugins === grammar ? 'whole' : 'lean'} ${String(hasMath)}`;
  const known = parsers.get(key);
  if (known) return known;
  const math: PluggableList = hasMath ? [[loadRemarkMath(), { singleDollarTextMath: false }]] : [];
  const made = unified()
    .use([...plugins, ...math])
    .freeze() as unknown as Parser;
  parsers.set(key, made);
  return made;
}

/**
 * Formulae stand between `$$` alone: a single dollar sign is money. Their grammar brings KaTeX with it, so it is loaded
 * for the first body that has any.
 */
function mayHaveMath(markdown: string): boolean {
  return markdown.includes('$$') || /^[ >]*(?:`{3,}|~{3,})\s*math/m.test(markdown);
}

function loadRemarkMath(): typeof remarkMath {
  return (createRequire(import.meta.url)('remark-math') as { default: typeof remarkMath }).default;
}
