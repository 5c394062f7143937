import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import type { VFile } from 'vfile';
import { draftOf } from '../body-draft.ts';
import { directiveToHast } from '../directive-to-hast.ts';
import type { MarkdownLabels } from '../markdown-settings.ts';

/** Markdown to HTML nodes, with the footnotes' words in the language of the body. Raw HTML stays raw. */
export function remarkToHast() {
  return (tree: Root, file: VFile): HastRoot => {
    const { labels } = draftOf(file).settings;
    return remarkRehype({
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: labels.footnotes,
      footnoteLabelProperties: { className: ['footnote-label'] },
      footnoteBackLabel: (index, call) => backLabel(labels, index + 1, call),
      // The variation selector keeps telephones from drawing the arrow as a coloured picture.
      footnoteBackContent: (_, call) => `↩\uFE0E${call > 1 ? `\u2009${call}` : ''}`,
      handlers: { containerDirective: directiveToHast },
    })(tree, file);
  };
}

function backLabel(labels: MarkdownLabels, number: number, call: number): string {
  return labels.footnoteBack.replace('{n}', call > 1 ? `${number}.${call}` : String(number));
}
