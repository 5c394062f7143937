import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Digest of the code that makes something: of the files given, of all that they import, and of every file in the folders
 * given. What is kept between builds under a name with this digest is made anew when that code changes, or a package,
 * or what ICU knows of languages. Reads files: call it once a run.
 */
export function codeDigest(...places: readonly string[]): string {
  const files = new Set<string>();
  const visit = (place: string): void => {
    if (files.has(place)) return;
    if (statSync(place).isDirectory()) {
      filesIn(place).forEach((file) => files.add(file));
      return;
    }
    files.add(place);
    importsOf(place).forEach(visit);
  };
  places.forEach(visit);
  const lock = path.join(import.meta.dirname, '../../package-lock.json');
  // Paths as seen from here: the same code in another folder has the same digest.
  const texts = [...files, lock]
    .map((file) => [path.relative(import.meta.dirname, file), readFileSync(file, 'base64')])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return hash('sha256', JSON.stringify([process.versions.icu, texts]), 'hex');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** An import or export of a file of ours, but for those of types alone, or a file that is named as an address from here. */
const reference =
  /^(?:import|export)\s(?!type\s)[^'";]*from\s*['"](\.[^'"]+)['"]|\bimport\s*\(?\s*['"](\.[^'"]+)['"]|new URL\(\s*['"](\.[^'"]+)['"]/gm;

function importsOf(file: string): readonly string[] {
  if (!/\.[cm]?[jt]s$/.test(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(reference)]
    .map((match) => path.resolve(path.dirname(file), match.slice(1).join('')))
    .filter((found) => existsSync(found));
}
