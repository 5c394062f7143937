import { isMap, isPair, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Place, Position } from '../problems/problem.ts';

interface Parsed {
  readonly yaml: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/**
 * Where each field of a front matter stands in its file. A path is that of zod: `['author', 1, 'role']`. The text is
 * only parsed when the first place is asked for: most files have no problems.
 */
export class FieldPlaces {
  readonly #source: string | (() => string);
  #parsed: Parsed | undefined;

  /**
   * The YAML, or what answers with it when it is needed, begins with an empty line in the place of the opening fence, so
   * that its lines count as the file's do.
   */
  constructor(source: string | (() => string)) {
    this.#source = source;
  }

  /** The place of a value; of its nearest parent where it does not exist; of the first line at last. Found when it is read. */
  ofValue(path: readonly PropertyKey[]): Place {
    return lazily(() => this.#valuePlace(path));
  }

  /** The place of a key: the name before the colon. Found when it is read. */
  ofKey(path: readonly PropertyKey[]): Place {
    return lazily(() => this.#keyPlace(path));
  }

  #valuePlace(path: readonly PropertyKey[]): Place {
    const { document } = this.#parse();
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return this.#place(node);
    }
    return { line: 1, column: 1 };
  }

  #keyPlace(path: readonly PropertyKey[]): Place {
    const { document } = this.#parse();
    const parent: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const name = path.at(-1);
    if (!isMap(parent)) return this.#valuePlace(path);
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === name);
    return hasRange(pair?.key) ? this.#place(pair.key) : this.#valuePlace(path);
  }

  /** A value as it is written, quotation marks and all; empty where it does not exist. */
  textOf(path: readonly PropertyKey[]): string {
    const node: unknown = this.#parse().document.getIn(path, true);
    return hasRange(node) ? this.#parse().yaml.slice(node.range[0], node.range[1]) : '';
  }

  /** What stands behind the sign "#" on a line of the file, the sign included; empty where nothing does. */
  remarkAt(line: number): string {
    return /(?<=\s)#.*$/.exec(this.#parse().yaml.split('\n')[line - 1] ?? '')?.[0] ?? '';
  }

  #parse(): Parsed {
    if (this.#parsed) return this.#parsed;
    const lines = new LineCounter();
    const yaml = typeof this.#source === 'string' ? this.#source : this.#source();
    const document = parseDocument(yaml, { lineCounter: lines, schema: 'core', prettyErrors: false });
    return (this.#parsed = { yaml, document, lines });
  }

  #place({ range: [start, end] }: { range: NonNullable<Node['range']> }): Place {
    const at = this.#at(start);
    return end > start ? { ...at, end: this.#at(end) } : at;
  }

  #at(offset: number): Position {
    const { line, col } = this.#parse().lines.linePos(offset);
    return { line, column: col };
  }
}

/** A place that is looked for when one of its parts is asked for: most are made ready for a problem that there is not. */
function lazily(find: () => Place): Place {
  let found: Place | undefined;
  const place = (): Place => (found ??= find());
  return {
    get line() {
      return place().line;
    },
    get column() {
      return place().column;
    },
    get end() {
      return place().end;
    },
  };
}

function hasRange(node: unknown): node is { range: NonNullable<Node['range']> } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
