import { readKeptJson } from './read-kept-json.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Small results of the last run, in one file, each by a key that says all it depends on. A file of its own for each
 * would cost more to open than many a result to make. Results must be plain JSON.
 */
export class KeptResults<Result> {
  readonly #file: string;
  readonly #now = new Map<string, Result>();
  #before: ReadonlyMap<string, Result> | undefined;
  #isChanged = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** The result kept under `key`, which is then kept for the next run too. */
  get(key: string): Result | undefined {
    this.#before ??= new Map(readKeptJson<readonly [string, Result][]>(this.#file, []));
    const result = this.#now.get(key) ?? this.#before.get(key);
    if (result !== undefined) this.#now.set(key, result);
    return result;
  }

  put(key: string, result: Result): void {
    this.#now.set(key, result);
    this.#isChanged = true;
  }

  /** Writes the results of this run, and no others, where they differ from those on disk. */
  write(): void {
    if (!this.#isChanged && this.#now.size === (this.#before?.size ?? 0)) return;
    writeWhole(this.#file, JSON.stringify([...this.#now]));
  }
}
