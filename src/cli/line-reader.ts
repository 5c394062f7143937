import { readFileSync } from 'node:fs';
import type { LineReader } from '../problems/excerpt.ts';

/** Reads lines of files for a report, each file once. A file that is gone, or is no text, has none. */
export function lineReader(): LineReader {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = files.get(file) ?? linesOf(file);
    files.set(file, lines);
    return lines[line - 1];
  };
}

function linesOf(file: string): readonly string[] {
  if (!/\.(?:md|bib|ya?ml|json|ts)$/.test(file)) return [];
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n?|\n/);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
