import { astro } from './astro.ts';
import { eleventy } from './eleventy.ts';
import type { Generator } from './generator.ts';
import { hugo } from './hugo.ts';
import { ours, oursWhole } from './ours.ts';

/** In the order in which they are shown. */
export const generators: readonly Generator[] = [ours, oursWhole, hugo, eleventy, astro];
