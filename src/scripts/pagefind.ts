/** What is used of Pagefind's browser module, which the build writes beside the index. */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  /** How many works each value of each facet has. */
  filters(): Promise<FacetCounts>;
  /** `null` where another search came in between. A search for `null` finds all that pass the filters. */
  debouncedSearch(words: string | null, options: SearchOptions, milliseconds: number): Promise<Found | null>;
}

export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchOptions {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

export interface Found {
  readonly results: readonly { data(): Promise<FoundWork> }[];
  /** As `filters()`, for what was found. */
  readonly filters: FacetCounts;
}

export interface FoundWork {
  readonly url: string;
  /** HTML with nothing in it but text and `<mark>`. */
  readonly excerpt: string;
  readonly meta: Readonly<Partial<Record<'title' | 'kind' | 'byline' | 'date' | 'dateText', string>>>;
  /** The parts of the work in which the words stand, the best first. */
  readonly sub_results: readonly { readonly url: string; readonly excerpt: string }[];
}

/** Loads the index in `folder`, a path that ends in "/". Rejects where it is not to be had. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
  // The index has whole addresses already.
  await pagefind.options({ baseUrl: '/', excerptLength: 28 });
  await pagefind.init();
  return pagefind;
}
