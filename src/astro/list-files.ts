import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file below `folder`, as paths from it with forward slashes, in plain order; none where there is no folder. */
export function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
