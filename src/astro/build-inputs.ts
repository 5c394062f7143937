import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from '../schema/site.ts';
import { listContentFiles } from '../source/content-files.ts';
import { astroConfig } from './config.ts';
import { listFiles } from './list-files.ts';
import { templateDigest } from './page-store.ts';

/** Digests of all that a site is made from. Two builds of the same inputs make the same bytes. */
export interface BuildInputs {
  readonly content: string;
  readonly publicFiles: string;
  /** All of `src/`, the locked packages and the version of Node. */
  readonly code: string;
  readonly settings: string;
  /** The time to build for, and whether what is due later is built too. */
  readonly time: string;
}

export interface InputPlaces {
  /** The project's root, in which `src/` and `public/` stand. */
  readonly root: string;
  readonly contentFolder: string;
  readonly site: Site;
  /** An instant with its offset. */
  readonly now: string;
  readonly preview: boolean;
}

/** Reads every file that a build reads. */
export function buildInputs({ root, contentFolder, site, now, preview }: InputPlaces): BuildInputs {
  const { files } = listContentFiles(contentFolder, '');
  const publicFolder = path.join(root, 'public');
  return {
    content: digestOf(files.map((file) => [file.path, file.absolute])),
    publicFiles: digestOf(listFiles(publicFolder).map((name) => [name, path.join(publicFolder, name)])),
    code: templateDigest(root, astroConfig(site)),
    settings: hash('sha256', JSON.stringify(site)),
    time: `${new Date(now).toISOString()}${preview ? ', with what is due later' : ''}`,
  };
}

function digestOf(files: readonly (readonly [name: string, file: string])[]): string {
  const digest = createHash('sha256');
  for (const [name, file] of files) digest.update(`${name}\0${hash('sha256', readFileSync(file))}\0`);
  return digest.digest('hex');
}
