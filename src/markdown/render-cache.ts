import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
    const path = this.#path(key);
    const temporary = `${path}.${randomUUID()}.tmp`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, JSON.stringify(body));
    renameSync(temporary, path);
  }

  /** Removes every entry whose key is not in `keep`; the number of entries removed. */
  prune(keep: ReadonlySet<string>): number {
    let removed = 0;
    for (const name of namesBelow(this.folder)) {
      const key = /([0-9a-f]+)\.json$/.exec(name)?.[1];
      if (key === undefined || keep.has(key)) continue;
      rmSync(join(this.folder, name), { force: true });
      removed += 1;
    }
    return removed;
  }

  #path(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key}.json`);
  }
}

function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
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
