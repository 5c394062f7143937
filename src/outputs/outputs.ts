import { citationFiles } from './citation-files.ts';
import { images } from './images.ts';
import { nextPublication } from './next-publication.ts';
import type { Output } from './output.ts';
import { redirects } from './redirects.ts';

/** Every output, in the order in which they are written. */
export const outputs: readonly Output[] = [images, citationFiles, nextPublication, redirects];
