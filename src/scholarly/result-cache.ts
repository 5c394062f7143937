import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../source/write-whole.ts';
import { citationCode } from './citation-code.ts';

/** What citeproc made of the same input before, kept as small files named by the digest of all that it depends on. */
export class ResultCache {
  readonly folder: string;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The result for `input`, which must be plain JSON, as must the result. */
  read<Result>(input: unknown, make: () => Result): Result {
    const file = this.#file(input);
    const kept = readIfThere(file);
    if (kept !== undefined) return JSON.parse(kept) as Result;
    const result = make();
    writeWhole(file, JSON.stringify(result));
    return result;
  }

  /** The names of the files of all results that were asked for. */
  get used(): ReadonlySet<string> {
    return this.#used;
  }

  /** Whether the result for `input` is kept. */
  has(input: unknown): boolean {
    return existsSync(this.#file(input));
  }

  #file(input: unknown): string {
    const name = `${digest(JSON.stringify([citationCode(), input]))}.json`;
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

function digest(text: string): string {
  return hash('sha256', text, 'hex');
}
