import { articleMarkdown } from './article-markdown.ts';
import { citationFiles } from './citation-files.ts';
import { feeds } from './feeds.ts';
import { images } from './images.ts';
import { llms } from './llms.ts';
import { nextPublication } from './next-publication.ts';
import { openSearch } from './open-search.ts';
import type { FolderOutput, Output } from './output.ts';
import { redirects } from './redirects.ts';
import { robots } from './robots.ts';
import { searchIndex } from './search-index.ts';
import { sitemap } from './sitemap.ts';
import { socialImages } from './social-images.ts';
import { tables } from './tables.ts';

/** Every output, in the order in which they are written. */
export const outputs: readonly Output[] = [
  images,
  socialImages,
  tables,
  citationFiles,
  articleMarkdown,
  feeds,
  sitemap,
  robots,
  llms,
  openSearch,
  nextPublication,
  redirects,
];

/** Every output that is a folder, in the same order, after the others. */
export const folderOutputs: readonly FolderOutput[] = [searchIndex];
