import path from 'node:path';
import { asTyped } from '../markdown/addresses.ts';
import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { Document } from '../source/document.ts';
import type { BrokenTable, TableFile } from '../source/table-file.ts';

/** Finds the tables that documents name: beside the document, or from the content folder where the path begins with "/". */
export class TableShelf {
  readonly #tables: ReadonlyMap<string, TableFile | BrokenTable>;

  constructor(tables: ReadonlyMap<string, TableFile | BrokenTable>) {
    this.#tables = tables;
  }

  /** The table that `document` calls `src` at the place `at`, or the problem with it. */
  find(src: string, { file, folder }: Document, at: Place): TableFile | Problem {
    const name = path.posix.normalize(src.startsWith('/') ? src.slice(1) : path.posix.join(folder, asTyped(src)));
    if (name.startsWith('..') || src.includes('\\')) return problem('file-outside-content', file, at, { path: src });
    const table = this.#tables.get(name);
    if (table && 'reason' in table) return problem('table-broken', file, at, { src, reason: table.reason });
    return table ?? problem('table-missing', file, at, { src, suggestion: this.#suggestion(name) });
  }

  #suggestion(name: string): string {
    const folder = path.posix.dirname(name);
    const beside = [...this.#tables.keys()].filter((other) => path.posix.dirname(other) === folder);
    return suggestion(
      path.posix.basename(name),
      beside.map((other) => path.posix.basename(other)),
    );
  }
}
