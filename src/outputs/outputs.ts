import { citationFiles } from './citation-files.ts';
import { feeds } from './feeds.ts';
import { images } from './images.ts';
import { nextPublication } from './next-publication.ts';
import type { FolderOutput, Output } from './output.ts';
import { redirects } from './redirects.ts';
import { robots } from './robots.ts';
import { searchIndex } from './search-index.ts';
import { sitemap } from './sitemap.ts';

/** Every output, in the order in which they are written. */
export const outputs: readonly Output[] = [images, citationFiles, feeds, sitemap, robots, nextPublication, redirects];

/** Every output that is a folder, in the same order, after the others. */
export const folderOutputs: readonly FolderOutput[] = [searchIndex];
