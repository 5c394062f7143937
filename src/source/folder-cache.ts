import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readKeptJson } from './read-kept-json.ts';
import { draftEnding, writeWhole } from './write-whole.ts';

/** A file of a result that consists of many. */
export interface FolderFile {
  /** Path below the result's folder, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** A file of a kept result. */
export interface KeptFile {
  readonly path: string;
  /** Of the content. */
  readonly digest: string;
  /** The content, which is read from disk when it is first asked for. */
  readonly read: () => Uint8Array;
}

/**
 * Costly results of many files, each kept under a name that says all it depends on. A result is kept as one file, and a
 * list of what is in it: a thousand small files would cost more to write, read and remove than to make.
 */
export class FolderCache {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The files kept under `name`, in their order; made and kept if there are none. */
  async read(name: string, make: () => Promise<readonly FolderFile[]>): Promise<readonly KeptFile[]> {
    const [content, list] = [path.join(this.#folder, `${name}.v8`), path.join(this.#folder, `${name}.json`)];
    this.#used.add(path.basename(content)).add(path.basename(list));
    let entries = readKeptJson<readonly (readonly [path: string, digest: string])[] | undefined>(list, undefined);
    if (!entries) {
      const files = await make();
      entries = files.map((file) => [file.path, hash('sha256', file.content)] as const);
      writeWhole(content, serialize(files.map((file) => file.content)));
      // Last: where there is a list, there is all that it lists.
      writeWhole(list, JSON.stringify(entries));
    }
    let contents: readonly Uint8Array[] | undefined;
    const readAll = (): readonly Uint8Array[] => (contents ??= deserialize(readFileSync(content)) as Uint8Array[]);
    return entries.map(([file, digest], place) => ({
      path: file,
      digest,
      read: () => readAll()[place] ?? new Uint8Array(),
    }));
  }

  /** Removes the results that this cache was not asked for. */
  prune(): void {
    mkdirSync(this.#folder, { recursive: true });
    for (const other of readdirSync(this.#folder)) {
      // Drafts belong to other builds, which are at work on them.
      if (!this.#used.has(other) && !other.endsWith(draftEnding)) {
        rmSync(path.join(this.#folder, other), { recursive: true, force: true });
      }
    }
  }
}
