import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../source/write-whole.ts';

/** How many results stay in memory: a page and what is made beside it ask for the same ones, soon after one another. */
const mostRecent = 64;

/** What citeproc made before, kept as small files, each named by the digest of all that it depends on. */
export class ResultCache {
  readonly folder: string;
  readonly #used = new Set<string>();
  /** The results asked for last, the latest at the end. */
  readonly #recent = new Map<string, unknown>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The result that is kept under `digest`, or is made and kept there; it must be plain JSON, and nobody may change it. */
  read<Result>(digest: string, make: () => Result): Result {
    const result = (this.#recent.get(digest) ?? this.#onDisk(digest, make)) as Result;
    this.#recent.delete(digest);
    this.#recent.set(digest, result);
    const [oldest] = this.#recent.keys();
    if (this.#recent.size > mostRecent && oldest !== undefined) this.#recent.delete(oldest);
    return result;
  }

  /** The names of the files of all results that were asked for. */
  get used(): ReadonlySet<string> {
    return this.#used;
  }

  /** Whether a result is kept under `digest`. */
  has(digest: string): boolean {
    return existsSync(this.#file(digest));
  }

  #onDisk<Result>(digest: string, make: () => Result): Result {
    const file = this.#file(digest);
    const kept = readIfThere(file);
    if (kept !== undefined) return JSON.parse(kept) as Result;
    const result = make();
    writeWhole(file, JSON.stringify(result));
    return result;
  }

  #file(digest: string): string {
    const name = `${digest}.json`;
    this.#used.add(name);
    return path.join(this.folder, name);
  }
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
