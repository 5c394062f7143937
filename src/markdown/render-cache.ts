import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../source/write-whole.ts';
import type { RenderedBody } from './rendered-body.ts';

/**
 * Rendered bodies on disk, `<folder>/<two digits>/<key>.json`. An entry never changes, and appears whole or not at
 * all, so several builds may share a folder. An entry that cannot be read as one is a miss.
 */
export class RenderCache {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  read(key: string): RenderedBody | undefined {
    try {
      const stored: unknown = JSON.parse(readFileSync(this.#path(key), 'utf8'));
      return isRenderedBody(stored) ? stored : undefined;
    } catch (error) {
      if (error instanceof SyntaxError || isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Text is parsed as it was written: `read` after `write` gives an equal body. */
  write(key: string, body: RenderedBody): void {
    writeWhole(this.#path(key), JSON.stringify(body));
  }

  #path(key: string): string {
    return join(this.folder, bodyFile(key));
  }
}

/** The path of an entry below the folder, with forward slashes. */
export function bodyFile(key: string): string {
  return `${key.slice(0, 2)}/${key}.json`;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** Entries are our own, so this only has to tell a whole one from another program's JSON. */
function isRenderedBody(value: unknown): value is RenderedBody {
  const lists = ['headings', 'links', 'images', 'drawings', 'problems'] as const;
  if (typeof value !== 'object' || value === null || !('html' in value) || typeof value.html !== 'string') return false;
  const entry = value as Partial<Record<string, unknown>>;
  return (
    typeof entry.text === 'string' &&
    typeof entry.words === 'number' &&
    lists.every((name) => Array.isArray(entry[name]))
  );
}
