import { createRequire } from 'node:module';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import type remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified, type PluggableList } from 'unified';
import { rehypeCode } from './plugins/rehype-code.ts';
import { rehypeEmptyClasses } from './plugins/rehype-empty-classes.ts';
import { rehypeFigures } from './plugins/rehype-figures.ts';
import { rehypeHeadingAnchors } from './plugins/rehype-heading-anchors.ts';
import { rehypeHeadingIds } from './plugins/rehype-heading-ids.ts';
import { rehypeImages } from './plugins/rehype-images.ts';
import { rehypeLinks } from './plugins/rehype-links.ts';
import { rehypeMath } from './plugins/rehype-math.ts';
import { rehypeNotes } from './plugins/rehype-notes.ts';
import { rehypeRawHtml } from './plugins/rehype-raw-html.ts';
import { rehypeTables } from './plugins/rehype-tables.ts';
import { rehypeTaskLists } from './plugins/rehype-task-lists.ts';
import { rehypeTypography } from './plugins/rehype-typography.ts';
import { rehypeUnsafeAddresses } from './plugins/rehype-unsafe-addresses.ts';
import { remarkAddresses } from './plugins/remark-addresses.ts';
import { remarkBlockDirectives } from './plugins/remark-block-directives.ts';
import { remarkCitations } from './plugins/remark-citations.ts';
import { remarkDirectives } from './plugins/remark-directives.ts';
import { remarkDrawings } from './plugins/remark-drawings.ts';
import { remarkReferences } from './plugins/remark-references.ts';
import { remarkToHast } from './plugins/remark-to-hast.ts';
import { sanitizerSchema } from './sanitizer-schema.ts';

/** What Markdown is: CommonMark, GitHub's extensions and blocks. The specifications' own examples hold for it. */
export const grammar: PluggableList = [remarkParse, remarkGfm, remarkBlockDirectives];

/**
 * What a body goes through, in this order. Everything before the sanitizer is the editor's, and untrusted; everything
 * after it is ours. Ids are made before typography, so that they do not depend on it; links are sorted after, so
 * that their sentences read as they are printed.
 */
const stages: PluggableList = [
  remarkDrawings,
  remarkDirectives,
  remarkCitations,
  remarkReferences,
  remarkAddresses,
  remarkToHast,
  rehypeRawHtml,
  rehypeUnsafeAddresses,
  [rehypeSanitize, sanitizerSchema],
  rehypeEmptyClasses,
  rehypeHeadingIds,
  rehypeNotes,
  rehypeFigures,
  rehypeTables,
  rehypeTaskLists,
  rehypeTypography,
  rehypeMath,
  rehypeCode,
  rehypeImages,
  rehypeLinks,
  rehypeHeadingAnchors,
  [rehypeStringify, { allowDangerousHtml: true }],
];

const plain = unified().use(grammar).use(stages).freeze();
let withMath: typeof plain | undefined;

/**
 * The frozen pipeline for a body. Formulae stand between `$$` alone: a single dollar sign is money. Their grammar
 * brings KaTeX with it, so it is loaded for the first body that has any.
 */
export function pipelineFor(markdown: string): typeof plain {
  if (!markdown.includes('$$') && !/^[ >]*(?:`{3,}|~{3,})\s*math/m.test(markdown)) return plain;
  return (withMath ??= unified()
    .use(grammar)
    .use(loadRemarkMath(), { singleDollarTextMath: false })
    .use(stages)
    .freeze());
}

function loadRemarkMath(): typeof remarkMath {
  return (createRequire(import.meta.url)('remark-math') as { default: typeof remarkMath }).default;
}
