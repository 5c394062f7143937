import path from 'node:path';
import { readKeptJson } from '../source/read-kept-json.ts';
import { writeWhole } from '../source/write-whole.ts';
import { changedParts } from '../views/changed-parts.ts';
import type { PageType } from '../views/view.ts';
import type { PageStore } from './page-store.ts';

/** A page, and its key in the page store, that of what it was printed from: under the same key stands the same page. */
export interface BuiltPage {
  readonly url: string;
  readonly type: PageType;
  readonly key: string;
  /** Digest of all that its view was made from, where the plan gives one. */
  readonly source?: string;
}

type KeptPage = readonly [type: PageType, key: string, source?: string];

/** What a build made its pages from. */
interface Kept {
  /** Digest of all that turns a publication into views, and these into pages. */
  readonly template: string;
  /** By address. */
  readonly pages: Readonly<Partial<Record<string, KeptPage>>>;
}

/** A page that is not what it was in the build before, and why: parts of its view, or words in brackets. */
export interface ChangedPage {
  readonly url: string;
  readonly why: readonly string[];
}

/** What the last build with a cache folder made: from it the next one knows what has not changed, and what has. */
export class LastBuild {
  readonly #file: string;
  readonly #kept: Kept;

  constructor(cacheFolder: string) {
    this.#file = path.join(cacheFolder, 'last-build.json');
    // What cannot be read is nothing: every page is then a new one.
    this.#kept = readKeptJson<Kept>(this.#file, { template: '', pages: {} });
  }

  /** The page at an address as it was, where the same code made its view from the same source. */
  same(template: string, url: string, source: string): BuiltPage | undefined {
    const kept = template === this.#kept.template ? this.#kept.pages[url] : undefined;
    if (kept?.[2] !== source) return undefined;
    const [type, key] = kept;
    return { url, type, key, source };
  }

  write(template: string, pages: readonly BuiltPage[]): void {
    const kept: Kept = {
      template,
      pages: Object.fromEntries(
        pages.map(({ url, type, key, source }) => [url, source === undefined ? [type, key] : [type, key, source]]),
      ),
    };
    writeWhole(this.#file, JSON.stringify(kept));
  }

  /** Why each page had to be printed, and which pages are gone. `store` must still have the views of both builds. */
  changes(
    template: string,
    { pages, printed, store }: { pages: readonly BuiltPage[]; printed: ReadonlySet<string>; store: PageStore },
  ): readonly ChangedPage[] {
    const last = this.#kept;
    const there = new Set(pages.map(({ url }) => url));
    const why = ({ url, key }: BuiltPage): readonly string[] => {
      const [, former] = last.pages[url] ?? [];
      if (former === undefined) return ['(new page)'];
      const before = store.view(former);
      if (before === undefined) return ['(not kept from the last build)'];
      return [
        ...changedParts(JSON.parse(before), JSON.parse(store.view(key) ?? 'null')),
        ...(last.template === template ? [] : ['(templates, styles, code or packages)']),
      ];
    };
    return [
      ...pages.filter(({ key }) => printed.has(key)).map((page) => ({ url: page.url, why: why(page) })),
      ...Object.keys(last.pages)
        .filter((url) => !there.has(url))
        .map((url) => ({ url, why: ['(removed)'] })),
    ];
  }
}
