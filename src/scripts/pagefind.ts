/** What is used of Pagefind's browser module, which the build writes beside the index. */
interface PagefindModule {
  createInstance(options: PagefindOptions): PagefindInstance;
}

interface PagefindInstance extends Pagefind {
  options(options: PagefindOptions): Promise<void>;
  mergeIndex(folder: string, options: PagefindOptions): Promise<void>;
}

/** An index that is loaded. */
export interface Pagefind {
  /** How many works each value of each facet has. */
  filters(): Promise<FacetCounts>;
  /** `null` where another search came in between. A search for `null` finds all that pass the filters. */
  debouncedSearch(words: string | null, options: SearchOptions, milliseconds: number): Promise<Found | null>;
}

interface PagefindOptions {
  readonly baseUrl: string;
  readonly excerptLength: number;
  /** The folder of the index, where it is not that of the module. */
  readonly basePath?: string;
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

/** An index has whole addresses already. */
const options = { baseUrl: '/', excerptLength: 28 };

/**
 * Loads the index whose volumes are in `folders`, paths that end in "/", the newest first. Rejects where it is not to be
 * had. One that is loaded `byDate` is for searches that are sorted so, and no others.
 */
export async function loadPagefind(folders: readonly string[], byDate: boolean): Promise<Pagefind> {
  const [newest = '', ...older] = folders;
  const module = (await import(/* @vite-ignore */ `${newest}pagefind.js`)) as PagefindModule;
  const load = async (basePath: string): Promise<PagefindInstance> => {
    const instance = module.createInstance({ ...options, basePath });
    await instance.options(options);
    return instance;
  };
  // Pagefind scores what it sorts by its place in the volume, and then puts all volumes in the order of the scores.
  if (byDate) return new VolumesInTurn(await Promise.all(folders.map(load)));
  const pagefind = await load(newest);
  await Promise.all(older.map((folder) => pagefind.mergeIndex(folder, options)));
  return pagefind;
}

/** What each of several volumes finds, one after another. */
class VolumesInTurn implements Pagefind {
  readonly #volumes: readonly Pagefind[];

  constructor(volumes: readonly Pagefind[]) {
    this.#volumes = volumes;
  }

  async filters(): Promise<FacetCounts> {
    return total(await Promise.all(this.#volumes.map((volume) => volume.filters())));
  }

  async debouncedSearch(words: string | null, asked: SearchOptions, milliseconds: number): Promise<Found | null> {
    const found = await Promise.all(this.#volumes.map((volume) => volume.debouncedSearch(words, asked, milliseconds)));
    const known = found.filter((each) => each !== null);
    if (known.length < found.length) return null;
    return { results: known.flatMap(({ results }) => results), filters: total(known.map(({ filters }) => filters)) };
  }
}

function total(all: readonly FacetCounts[]): FacetCounts {
  const sums: Record<string, Record<string, number>> = {};
  for (const [facet, values] of all.flatMap((counts) => Object.entries(counts))) {
    const sum = (sums[facet] ??= {});
    for (const [value, count] of Object.entries(values)) sum[value] = (sum[value] ?? 0) + count;
  }
  return sums;
}
