import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { draftEnding, writeWhole } from './write-whole.ts';

/** A file of a result that consists of many. */
export interface FolderFile {
  /** Path below the result's folder, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Costly results of many files, each kept under a name that says all it depends on; the last one only. A result is kept
 * as one file: a thousand small ones would cost more to write, read and remove than to make.
 */
export class FolderCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The files kept under `name`, in their order; made and kept in place of what was there if there are none. */
  async read(name: string, make: () => Promise<readonly FolderFile[]>): Promise<readonly FolderFile[]> {
    const kept = path.join(this.#folder, `${name}.v8`);
    const found = readKept(kept);
    if (found) return found;
    const files = await make();
    const former = existsSync(this.#folder) ? readdirSync(this.#folder) : [];
    writeWhole(kept, serialize(files));
    for (const other of former) {
      const isUnfinished = other.endsWith(draftEnding);
      if (other !== path.basename(kept) && !isUnfinished)
        rmSync(path.join(this.#folder, other), { recursive: true, force: true });
    }
    return files;
  }
}

function readKept(file: string): readonly FolderFile[] | undefined {
  try {
    return deserialize(readFileSync(file)) as readonly FolderFile[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
