import { isMap, isPair, isScalar, type Document, type LineCounter, type Node } from 'yaml';
import type { Position } from '../problems/problem.ts';

/** Where each field of a front matter stands in its file. A path is that of zod: `['author', 1, 'role']`. */
export class FieldPlaces {
  readonly #document: Document.Parsed;
  readonly #lines: LineCounter;

  constructor(document: Document.Parsed, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  /** The place of a value; of its nearest parent where it does not exist; of the first line at last. */
  ofValue(path: readonly PropertyKey[]): Position {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = this.#document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return this.#at(node.range[0]);
    }
    return { line: 1, column: 1 };
  }

  /** The place of a key: the name before the colon. */
  ofKey(path: readonly PropertyKey[]): Position {
    const parent: unknown = path.length > 1 ? this.#document.getIn(path.slice(0, -1), true) : this.#document.contents;
    const name = path.at(-1);
    if (!isMap(parent)) return this.ofValue(path);
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === name);
    return hasRange(pair?.key) ? this.#at(pair.key.range[0]) : this.ofValue(path);
  }

  #at(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }
}

function hasRange(node: unknown): node is { range: NonNullable<Node['range']> } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
