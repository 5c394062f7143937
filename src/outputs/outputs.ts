import { citationFiles } from './citation-files.ts';
import { feeds } from './feeds.ts';
import { images } from './images.ts';
import { nextPublication } from './next-publication.ts';
import type { Output } from './output.ts';
import { redirects } from './redirects.ts';
import { robots } from './robots.ts';
import { sitemap } from './sitemap.ts';

/** Every output, in the order in which they are written. */
export const outputs: readonly Output[] = [images, citationFiles, feeds, sitemap, robots, nextPublication, redirects];
