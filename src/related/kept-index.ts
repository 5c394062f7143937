import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from '../source/code-digest.ts';
import { writeWhole } from '../source/write-whole.ts';
import { parseIndex, serialiseIndex } from './index-file.ts';
import type { RelatedState } from './related-state.ts';

/** The index of the last build, in a file named by the code that made it: other code starts from nothing. */
export class KeptIndex {
  readonly #folder: string;
  readonly #file: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#file = path.join(folder, `${codeDigest(import.meta.dirname)}.index`);
  }

  /** `undefined` where none is kept, or where the file is damaged. */
  read(): RelatedState | undefined {
    try {
      return parseIndex(readFileSync(this.#file));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Keeps an index in place of all others. */
  write(state: RelatedState): void {
    const bytes = serialiseIndex(state);
    const former = existsSync(this.#folder) ? readdirSync(this.#folder) : [];
    writeWhole(this.#file, bytes);
    for (const name of former) {
      const isOld = name.endsWith('.index') && name !== path.basename(this.#file);
      if (isOld) rmSync(path.join(this.#folder, name), { force: true });
    }
  }
}
