import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified, type PluggableList } from 'unified';
import { rehypeCode } from './plugins/rehype-code.ts';
import { rehypeEmptyClasses } from './plugins/rehype-empty-classes.ts';
import { rehypeFigures } from './plugins/rehype-figures.ts';
import { rehypeFullSize } from './plugins/rehype-full-size.ts';
import { rehypeHeadingAnchors } from './plugins/rehype-heading-anchors.ts';
import { rehypeHeadingIds } from './plugins/rehype-heading-ids.ts';
import { rehypeImages } from './plugins/rehype-images.ts';
import { rehypeLinks } from './plugins/rehype-links.ts';
import { rehypeMath } from './plugins/rehype-math.ts';
import { rehypeNotes } from './plugins/rehype-notes.ts';
import { rehypeNoteRoles } from './plugins/rehype-note-roles.ts';
import { rehypeRawHtml } from './plugins/rehype-raw-html.ts';
import { rehypeTables } from './plugins/rehype-tables.ts';
import { rehypeTaskLists } from './plugins/rehype-task-lists.ts';
import { rehypeTypography } from './plugins/rehype-typography.ts';
import { rehypeUnsafeAddresses } from './plugins/rehype-unsafe-addresses.ts';
import { remarkAddresses } from './plugins/remark-addresses.ts';
import { remarkCitations } from './plugins/remark-citations.ts';
import { remarkDirectives } from './plugins/remark-directives.ts';
import { remarkDrawings } from './plugins/remark-drawings.ts';
import { remarkMistyped } from './plugins/remark-mistyped.ts';
import { remarkReferences } from './plugins/remark-references.ts';
import { remarkToHast } from './plugins/remark-to-hast.ts';
import { sanitizerSchema } from './sanitizer-schema.ts';

/**
 * What a body goes through, in this order. Everything before the sanitizer is the editor's, and untrusted; everything
 * after it is ours. Ids are made before typography, so that they do not depend on it; links are sorted after, so
 * that their sentences read as they are printed.
 */
const stages: PluggableList = [
  remarkDrawings,
  remarkDirectives,
  remarkMistyped,
  remarkCitations,
  remarkReferences,
  remarkAddresses,
  remarkToHast,
  rehypeRawHtml,
  rehypeUnsafeAddresses,
  [rehypeSanitize, sanitizerSchema],
  rehypeEmptyClasses,
  rehypeNoteRoles,
  rehypeHeadingIds,
  rehypeNotes,
  rehypeFigures,
  rehypeTables,
  rehypeTaskLists,
  rehypeTypography,
  rehypeMath,
  rehypeCode,
  rehypeImages,
  rehypeFullSize,
  rehypeLinks,
  rehypeHeadingAnchors,
  [rehypeStringify, { allowDangerousHtml: true }],
];

export const pipeline = unified().use(stages).freeze();
