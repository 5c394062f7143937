import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readKeptJson } from '../source/read-kept-json.ts';
import { exchangeFolders } from './exchange-folders.ts';
import { listFiles } from './list-files.ts';

/** What is known of a file that was written: its key, and how it looked on disk just afterwards. */
interface WrittenFile {
  readonly key: string;
  readonly size: number;
  readonly modified: number;
}

type Inventory = Record<string, WrittenFile>;

/**
 * The folder of a site, and a spare beside it that holds the site before. A build brings the spare up to date, touching
 * only files that differ, and then the two change places: whoever looks at the folder sees the site before or after.
 *
 * Each folder has an inventory in the cache, found by the folder's inode, which it keeps when it is renamed. A file
 * that does not look as the inventory says, or that is not in it, was touched by someone else and is made anew.
 */
export class SiteFolder {
  readonly #folder: string;
  readonly #spare: string;
  readonly #old: string;
  readonly #inventories: string;
  readonly #known: Inventory;
  readonly #wanted: Inventory = {};

  constructor(folder: string, cacheFolder: string) {
    this.#folder = folder;
    this.#spare = besides(folder, 'next');
    this.#old = besides(folder, 'old');
    this.#inventories = path.join(cacheFolder, 'folders');
    this.#recover();
    mkdirSync(this.#spare, { recursive: true });
    this.#known = this.#takeInventory();
  }

  /** Number of files that were written, so far. */
  written = 0;

  /**
   * Sees to it that the file `name` has the content that `key` stands for. `write` is called with the path to write to,
   * and only where the folder does not have that content already. Naming a file twice is a bug.
   */
  async put(name: string, key: string, write: (file: string) => void | Promise<void>): Promise<void> {
    if (this.#wanted[name]) throw new Error(`Two parts of the site have the address "${name}".`);
    const known = this.#known[name];
    if (known?.key === key) {
      this.#wanted[name] = known;
      return;
    }
    const file = path.join(this.#spare, name);
    // A file may stand where a folder is needed, and the other way round: the site before had another shape.
    if (!known) this.#clearWay(file);
    await write(file);
    const { size, mtimeMs } = statSync(file);
    this.#wanted[name] = { key, size, modified: mtimeMs };
    this.written += 1;
  }

  /** Removes what the site no longer has, and puts it in place of the one before. */
  async publish(): Promise<void> {
    for (const name of Object.keys(this.#known)) if (!this.#wanted[name]) this.#remove(name);
    mkdirSync(this.#inventories, { recursive: true });
    writeFileSync(this.#inventoryOf(this.#spare), JSON.stringify(this.#wanted));
    if (!existsSync(this.#folder)) renameSync(this.#spare, this.#folder);
    else if (!(await exchangeFolders(this.#spare, this.#folder))) this.#exchangeByRenaming();
  }

  /** The names of the inventories of both folders, once the site is published. */
  get inventories(): readonly string[] {
    return [this.#folder, this.#spare]
      .filter((folder) => existsSync(folder))
      .map((folder) => path.basename(this.#inventoryOf(folder)));
  }

  /** Leaves no folder for a moment: a build that is killed in it leaves that to the next, which begins by recovering. */
  #exchangeByRenaming(): void {
    renameSync(this.#folder, this.#old);
    renameSync(this.#spare, this.#folder);
    renameSync(this.#old, this.#spare);
  }

  /** A build that was killed between two renamings left the folder under another name. */
  #recover(): void {
    if (!existsSync(this.#old)) return;
    if (existsSync(this.#folder)) rmSync(this.#old, { recursive: true });
    else renameSync(this.#old, this.#folder);
  }

  /**
   * What the spare really holds. The inventory is removed for as long as the spare is worked on, so that a build that
   * is killed leaves a folder of which nothing is believed.
   */
  #takeInventory(): Inventory {
    const file = this.#inventoryOf(this.#spare);
    // An inventory that cannot be read is none: everything is then made anew.
    const inventory = readKeptJson<Inventory>(file, {});
    rmSync(file, { force: true });
    const known: Inventory = {};
    for (const name of listFiles(this.#spare)) {
      const entry = inventory[name];
      const { size, mtimeMs } = statSync(path.join(this.#spare, name));
      if (entry?.size === size && entry.modified === mtimeMs) known[name] = entry;
      else this.#remove(name);
    }
    return known;
  }

  #inventoryOf(folder: string): string {
    return path.join(this.#inventories, `${statSync(folder).ino}.json`);
  }

  #clearWay(file: string): void {
    for (let above = path.dirname(file); above !== this.#spare; above = path.dirname(above)) {
      if (isFile(above)) rmSync(above);
    }
    if (existsSync(file)) rmSync(file, { recursive: true });
    mkdirSync(path.dirname(file), { recursive: true });
  }

  /** Removes a file, and the folders that are empty without it. */
  #remove(name: string): void {
    if (!isFile(path.join(this.#spare, name))) return;
    rmSync(path.join(this.#spare, name));
    for (let folder = path.dirname(name); folder !== '.'; folder = path.dirname(folder)) {
      try {
        rmdirSync(path.join(this.#spare, folder));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOTEMPTY') return;
        throw error;
      }
    }
  }
}

function besides(folder: string, ending: string): string {
  return path.join(path.dirname(folder), `.${path.basename(folder)}.${ending}`);
}

/** Where a folder has taken the place of a file, or a file that of the folder it stood in, the file is gone already. */
function isFile(file: string): boolean {
  try {
    return !statSync(file).isDirectory();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}
