import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How the name of an unfinished file ends. */
export const draftEnding = '.part';

/**
 * Writes a file, and its folder where there is none. Renaming is atomic: whoever reads finds the whole file, the one
 * before, or none, also while several threads or builds write the same. Who is killed meanwhile leaves a draft.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  // The number of a process is that of others too: in another container, or after a restart.
  const draft = `${file}.${randomUUID()}${draftEnding}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
