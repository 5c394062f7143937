import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Writes a file, and its folder where there is none. Renaming is atomic: whoever reads finds the whole file, the one
 * before, or none, also while several threads or builds write the same.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}-${threadId}.part`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
