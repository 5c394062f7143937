import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Digest of the code in some rooms, given by their folders: what is kept between builds under a name with this digest is
 * made anew when the code changes, or a package, or what ICU knows of languages. Reads files: call it once a run.
 */
export function codeDigest(...rooms: readonly string[]): string {
  const files = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort(),
  );
  const lock = path.join(import.meta.dirname, '../../package-lock.json');
  const texts = [...files, lock].map((file) => [path.basename(file), readFileSync(file, 'utf8')]);
  return hash('sha256', JSON.stringify([process.versions.icu, texts]), 'hex');
}
