import { createHash, hash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { AstroUserConfig } from 'astro';
import type { View } from '../views/view.ts';

/**
 * Printed pages, kept under the digest of all that they were printed from. A page whose view and templates are those
 * of an earlier build is the same page, byte for byte, and is copied instead of being printed.
 */
export class PageStore {
  readonly #folder: string;
  readonly #template: string;

  /** `template` is the digest of everything that turns a view into a page. */
  constructor(folder: string, template: string) {
    this.#folder = folder;
    this.#template = template;
  }

  /** The key of a page: 64 hexadecimal digits. */
  keyOf(view: View): string {
    return hash('sha256', this.#template + JSON.stringify(view));
  }

  has(key: string): boolean {
    return existsSync(this.#fileOf(key));
  }

  /** Copies a kept page to `target`. */
  restore(key: string, target: string): void {
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(this.#fileOf(key), target);
  }

  /** Keeps the page that was printed to `printed`. */
  keep(key: string, printed: string): void {
    const file = this.#fileOf(key);
    mkdirSync(path.dirname(file), { recursive: true });
    const part = `${file}.${process.pid}.part`;
    copyFileSync(printed, part);
    renameSync(part, file);
  }

  /** Forgets every page but these. */
  prune(keep: ReadonlySet<string>): void {
    if (!existsSync(this.#folder)) return;
    for (const entry of readdirSync(this.#folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !keep.has(entry.name.replace(/\.html$/, '')))
        rmSync(path.join(entry.parentPath, entry.name), { force: true });
    }
  }

  #fileOf(key: string): string {
    return path.join(this.#folder, key.slice(0, 2), `${key}.html`);
  }
}

/** Digest of what turns a view into a page: all of `src/`, the locked packages, the version of Node, Astro's settings. */
export function templateDigest(root: string, settings: AstroUserConfig): string {
  const digest = createHash('sha256').update(process.version).update(JSON.stringify(settings));
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of [...sources, path.join(root, 'package-lock.json')]) {
    digest.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return digest.digest('hex');
}
