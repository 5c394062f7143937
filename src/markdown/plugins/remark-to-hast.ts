import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import type { VFile } from 'vfile';
import { backArrow } from '../../language/direction.ts';
import { numerals } from '../../language/numerals.ts';
import { draftOf } from '../body-draft.ts';
import { directiveToHast } from '../directive-to-hast.ts';
import type { MarkdownSettings } from '../markdown-settings.ts';

/** Markdown to HTML nodes, with the footnotes' words in the language of the body. Raw HTML stays raw. */
export function remarkToHast() {
  return (tree: Root, file: VFile): HastRoot => {
    const { settings } = draftOf(file);
    return remarkRehype({
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: settings.labels.footnotes,
      footnoteLabelProperties: { className: ['footnote-label'] },
      footnoteBackLabel: (index, call) => backLabel(settings, index + 1, call),
      footnoteBackContent: (_, call) =>
        `${backArrow(settings.lang)}${call > 1 ? `\u2009${numerals(String(call), settings.lang)}` : ''}`,
      handlers: { containerDirective: directiveToHast, textDirective: directiveToHast },
    })(tree, file);
  };
}

function backLabel({ lang, labels }: MarkdownSettings, number: number, call: number): string {
  return labels.footnoteBack.replace('{n}', numerals(call > 1 ? `${number}.${call}` : String(number), lang));
}
