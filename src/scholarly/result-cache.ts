import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from '../source/code-digest.ts';
import { writeWhole } from '../source/write-whole.ts';

/** The code that makes results, with the styles and locales that it reads. */
const makers = ['citation-task.ts', 'reference-formatter.ts', '.', '../source/citation-styles'].map((name) =>
  path.join(import.meta.dirname, name),
);

/** What citeproc made of the same input before, kept as small files named by the digest of all that it depends on. */
export class ResultCache {
  readonly folder: string;
  readonly #code: string;

  constructor(folder: string) {
    this.folder = folder;
    this.#code = codeDigest(...makers);
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

  /** Whether the result for `input` is kept. */
  has(input: unknown): boolean {
    return existsSync(this.#file(input));
  }

  #file(input: unknown): string {
    return path.join(this.folder, `${digest(JSON.stringify([this.#code, input]))}.json`);
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
