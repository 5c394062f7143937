import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file below `folder`, as paths from it with forward slashes, in plain order; none where there is no folder. */
export function listFiles(folder: string): readonly string[] {
  const files: string[] = [];
  // Node's own recursive listing takes three times as long for a hundred thousand files.
  const list = (below: string): void => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = `${below}${entry.name}`;
      if (entry.isDirectory()) list(`${name}/`);
      else files.push(name);
    }
  };
  if (existsSync(folder)) list('');
  return files.sort();
}
