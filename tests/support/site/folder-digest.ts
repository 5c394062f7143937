import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The SHA-256 of every file below `folder`, by its path: two folders are alike where these are. */
export function folderDigests(folder: string): Readonly<Record<string, string>> {
  const files = globSync('**/*', { cwd: folder })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
  return Object.fromEntries(files.map((path) => [path, digest(readFileSync(join(folder, path)))]));
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
