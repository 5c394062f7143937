import { directive } from 'micromark-extension-directive';
import { directiveFromMarkdown } from 'mdast-util-directive';
import type { Processor } from 'unified';

/**
 * The grammar of `:::container` and `::leaf` blocks, with the places of their fences.
 *
 * The third form, `:name` in running text, is left out of the grammar on purpose: it would eat `10:30` and `a:b`.
 */
export function remarkBlockDirectives(this: Processor): void {
  const data = this.data();
  const { flow } = directive();
  (data.micromarkExtensions ??= []).push(flow === undefined ? {} : { flow });
  (data.fromMarkdownExtensions ??= []).push(directiveFromMarkdown({ verbose: true }));
}
