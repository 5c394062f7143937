import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file of a result that consists of many. */
export interface FolderFile {
  /** Path below the result's folder, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Costly results of many files, each kept as a folder under a name that says all it depends on; the last one only. */
export class FolderCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The files kept under `name`, in the order of their paths; made and kept in place of what was there if there are none. */
  async read(name: string, make: () => Promise<readonly FolderFile[]>): Promise<readonly FolderFile[]> {
    const kept = path.join(this.#folder, name);
    if (existsSync(kept)) return readFiles(kept);
    const draft = `${kept}.${process.pid}.part`;
    for (const { path: file, content } of await make()) {
      mkdirSync(path.dirname(path.join(draft, file)), { recursive: true });
      writeFileSync(path.join(draft, file), content);
    }
    const former = readdirSync(this.#folder).filter((other) => !other.endsWith('.part'));
    // Another build may have put the same result there meanwhile.
    if (existsSync(kept)) rmSync(draft, { recursive: true });
    else renameSync(draft, kept);
    for (const other of former) rmSync(path.join(this.#folder, other), { recursive: true, force: true });
    return readFiles(kept);
  }
}

function readFiles(folder: string): readonly FolderFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: path.relative(folder, file).split(path.sep).join('/'), content: readFileSync(file) }));
}
