import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The SHA-256 of every file below `folder`, by its path: two folders are alike where these are. */
export function folderDigests(folder: string): Readonly<Record<string, string>> {
  // Not a glob: what begins with a dot, as `.well-known`, is published too.
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(files.map((path) => [path, fileDigest(join(folder, path))]));
}

/** The SHA-256 of a file. */
export function fileDigest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
