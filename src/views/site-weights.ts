import type { PageType } from './view.ts';

/** What the printed pages weigh, as a host sends them: bytes after compression. */
export interface SiteWeights {
  /** The quality of the Brotli compression. */
  readonly quality: number;
  /** The most pages of one type that are weighed. */
  readonly sampleSize: number;
  /** In the order of the plan. */
  readonly types: readonly {
    readonly type: PageType;
    /** How many pages there are; of more than `sampleSize`, so many were weighed. */
    readonly pages: number;
    readonly median: number;
    readonly largest: number;
  }[];
  /** The style sheets that a page links to. */
  readonly sheet: number;
  /** The scripts that a page loads by itself. */
  readonly script: number;
  /** The fonts that a page asks for at once. */
  readonly fonts: number;
}
