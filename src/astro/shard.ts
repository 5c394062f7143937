import { hash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildInputs } from './build-inputs.ts';
import type { Share } from './share.ts';

/** What the file `shard.json` says of the folder it stands in, which has a part of a cache in the folder `cache`. */
export interface Shard extends Share {
  readonly inputs: BuildInputs;
  /** The digest of each file, by its path below the cache. */
  readonly files: Readonly<Record<string, string>>;
}

const listName = 'shard.json';
const filesName = 'cache';

/** Copies the files of a cache that belong to a share into a folder, in place of the shard that was there. */
export function writeShard(
  folder: string,
  cacheFolder: string,
  { names, ...shard }: Omit<Shard, 'files'> & { readonly names: readonly string[] },
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files: Record<string, string> = {};
  for (const name of names) {
    const from = path.join(cacheFolder, name);
    files[name] = hash('sha256', readFileSync(from));
    copyTo(path.join(folder, filesName, name), from);
  }
  // The list comes last: a folder that has it is whole.
  writeFileSync(path.join(folder, listName), JSON.stringify({ ...shard, files } satisfies Shard));
}

/** Whether a shard may be written over what is there: nothing, or a shard, also one that was not finished. */
export function isRoomForShard(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).every((name) => name === listName || name === filesName);
}

/** What a folder says of itself; undefined where it is no whole shard. */
export function readShard(folder: string): Shard | undefined {
  try {
    return JSON.parse(readFileSync(path.join(folder, listName), 'utf8')) as Shard;
  } catch {
    return undefined;
  }
}

/** The first file of a shard that is not what it was when the shard was written. */
export function damagedFile(folder: string, { files }: Shard): string | undefined {
  return Object.keys(files).find((name) => {
    const file = path.join(folder, filesName, name);
    return !isBelow(name) || !existsSync(file) || hash('sha256', readFileSync(file)) !== files[name];
  });
}

/** Puts a shard's files into a cache. */
export function restoreShard(folder: string, { files }: Shard, cacheFolder: string): void {
  for (const name of Object.keys(files)) copyTo(path.join(cacheFolder, name), path.join(folder, filesName, name));
}

function copyTo(target: string, from: string): void {
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(from, target);
}

/** A list from elsewhere must not lead out of the folder. */
function isBelow(name: string): boolean {
  return !path.isAbsolute(name) && !path.normalize(name).startsWith('..');
}
