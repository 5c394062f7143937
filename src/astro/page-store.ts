import { createHash, hash } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { AstroUserConfig } from 'astro';
import { writeWhole } from '../source/write-whole.ts';
import { listFiles } from './list-files.ts';

/**
 * Printed pages, kept under the digest of all that they were printed from. A page whose view and templates are those
 * of an earlier build is the same page, byte for byte, and is copied instead of being printed.
 */
export class PageStore {
  readonly #cacheFolder: string;

  /** `cacheFolder` is that of everything which can be made again. */
  constructor(cacheFolder: string) {
    this.#cacheFolder = cacheFolder;
  }

  /** The keys of all pages that are kept. */
  keys(): ReadonlySet<string> {
    const files = listFiles(path.join(this.#cacheFolder, 'pages')).filter((file) => file.endsWith('.html'));
    return new Set(files.map((file) => path.basename(file, '.html')));
  }

  /** Copies a kept page to the file `target`. */
  copy(key: string, target: string): void {
    copyFileSync(this.#fileOf(key), target);
  }

  /** The HTML of a kept page. */
  read(key: string): Uint8Array {
    return readFileSync(this.#fileOf(key));
  }

  /** Keeps a page, whole or not at all, and its view as JSON: the next build says from it what has changed. */
  keep(key: string, html: string, view: string): void {
    writeWhole(this.#viewOf(key), view);
    writeWhole(this.#fileOf(key), html);
  }

  /** The view of a kept page, as JSON. */
  view(key: string): string | undefined {
    try {
      return readFileSync(this.#viewOf(key), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Forgets those of the pages `kept` that are not wanted any more. */
  prune(kept: Iterable<string>, wanted: ReadonlySet<string>): void {
    for (const key of kept) {
      if (wanted.has(key)) continue;
      for (const file of [this.#fileOf(key), this.#viewOf(key)]) rmSync(file, { force: true });
    }
  }

  #fileOf(key: string): string {
    return path.join(this.#cacheFolder, pageFile(key));
  }

  #viewOf(key: string): string {
    return path.join(this.#cacheFolder, viewFile(key));
  }
}

/** Where a page is kept: a path below the cache folder, with forward slashes. */
export function pageFile(key: string): string {
  return `pages/${key.slice(0, 2)}/${key}.html`;
}

/** Where the view of a page is kept. */
export function viewFile(key: string): string {
  return `views/${key.slice(0, 2)}/${key}.json`;
}

/**
 * The key of a page: 64 hexadecimal digits. `view` is its view as JSON, `template` the digest of everything that turns
 * a view into a page.
 */
export function pageKey(view: string, template: string): string {
  return hash('sha256', template + view);
}

/** Digest of what turns a view into a page: all of `src/`, the locked packages, the version of Node, Astro's settings. */
export function templateDigest(root: string, settings: AstroUserConfig): string {
  const digest = createHash('sha256').update(process.version).update(JSON.stringify(settings));
  for (const name of [...listFiles(path.join(root, 'src')).map((file) => `src/${file}`), 'package-lock.json']) {
    digest
      .update(name)
      .update('\0')
      .update(readFileSync(path.join(root, name)))
      .update('\0');
  }
  return digest.digest('hex');
}
