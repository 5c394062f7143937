import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from './write-whole.ts';

/** A result that is kept as a file. */
export interface KeptFile {
  /** Says all that the result depends on: where it is the same, so is the result. */
  readonly source: string;
  /** Where it is kept once it has been made: a path below the cache folder, with forward slashes. */
  readonly kept: string;
  /** The result; made and kept where it is not kept yet. */
  readonly render: () => Promise<Uint8Array>;
}

/** Results that are costly to make, kept as files under names that say all they depend on. Safe under two builds at once. */
export class FileCache {
  readonly #cacheFolder: string;
  readonly #room: string;

  /** `room` is the folder of these results below `cacheFolder`, that of everything which can be made again. */
  constructor(cacheFolder: string, room: string) {
    this.#cacheFolder = cacheFolder;
    this.#room = room;
  }

  /** The result with this name, and `make` for where it is not kept. */
  file(name: string, make: () => Promise<Uint8Array>): KeptFile {
    const kept = `${this.#room}/${name}`;
    const file = path.join(this.#cacheFolder, kept);
    return { source: name, kept, render: () => readOrMake(file, make) };
  }
}

async function readOrMake(file: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const bytes = await make();
  writeWhole(file, bytes);
  return bytes;
}
