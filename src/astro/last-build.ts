import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../source/write-whole.ts';
import { changedParts } from '../views/changed-parts.ts';
import type { PageStore } from './page-store.ts';

/** A page, and the key of what it was printed from. */
export interface BuiltPage {
  readonly url: string;
  readonly key: string;
}

/** What a build made its pages from. */
interface Kept {
  /** Digest of all that turns a view into a page. */
  readonly template: string;
  /** The key of each page by its address. */
  readonly pages: Readonly<Record<string, string>>;
}

/** A page that is not what it was in the build before, and why: parts of its view, or words in brackets. */
export interface ChangedPage {
  readonly url: string;
  readonly why: readonly string[];
}

/** What the last build with a cache folder made: from it the next one can say what has changed. */
export class LastBuild {
  readonly #file: string;

  constructor(cacheFolder: string) {
    this.#file = path.join(cacheFolder, 'last-build.json');
  }

  write(template: string, pages: readonly BuiltPage[]): void {
    const kept: Kept = { template, pages: Object.fromEntries(pages.map(({ url, key }) => [url, key])) };
    writeWhole(this.#file, JSON.stringify(kept));
  }

  /** Why each page had to be printed, and which pages are gone. `store` must still have the views of both builds. */
  changes(
    template: string,
    { pages, printed, store }: { pages: readonly BuiltPage[]; printed: ReadonlySet<string>; store: PageStore },
  ): readonly ChangedPage[] {
    const last = this.#read();
    const there = new Set(pages.map(({ url }) => url));
    const why = ({ url, key }: BuiltPage): readonly string[] => {
      const former = last.pages[url];
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

  /** What cannot be read is nothing: every page is then a new one. */
  #read(): Kept {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as Kept;
    } catch {
      return { template: '', pages: {} };
    }
  }
}
