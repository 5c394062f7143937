import { hash } from 'node:crypto';
import { VFile } from 'vfile';
import type { Root } from 'hast';
import { holdsElement } from './each-element.ts';
import { emptyDraft } from './body-draft.ts';
import type { MarkdownSettings } from './markdown-settings.ts';
import { parseBody } from './grammar.ts';
import { pipeline } from './pipeline.ts';
import { plainText } from './plain-text.ts';
import type { RenderedBody } from './rendered-body.ts';
import { countWords } from './segmentation.ts';

/** Renders one Markdown body. Pure: the same text and settings give the same bytes. Never throws for any text. */
export function renderBody(markdown: string, settings: MarkdownSettings): RenderedBody {
  const draft = emptyDraft(settings);
  const file = new VFile({ value: markdown, data: { draft } });
  const tree = pipeline.runSync(parseBody(file), file) as Root;
  const html = pipeline.stringify(tree, file);
  const text = plainText(tree);
  return {
    html: String(html),
    text,
    textDigest: hash('sha256', text.normalize('NFC').replace(/\s+/g, ' ')),
    words: countWords(text, settings.lang),
    headings: draft.headings,
    links: draft.links,
    images: draft.images,
    citations: draft.citations,
    drawings: draft.drawings,
    hasFootnotes: holdsElement(tree, ({ properties }) => properties.dataFootnotes !== undefined),
    problems: draft.problems.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column),
  };
}
