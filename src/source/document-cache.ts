import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BodyText } from './body-text.ts';
import { codeDigest } from './code-digest.ts';
import { FieldPlaces } from './field-places.ts';
import type { FrontMatter } from './front-matter.ts';
import { decodeText } from './source-text.ts';
import { writeWhole } from './write-whole.ts';

/** What one file says: the line on which its body begins, the digest of the body, the fields. */
type Kept = readonly [bodyLine: number, body: string, fields: Readonly<Record<string, unknown>>];

/**
 * What files without mistakes said when they were last read, by the digest of their bytes, in one file: to decode and
 * parse them is most of the work of a run in which little has changed. The digest is taken of what is read in this run,
 * never of a date: so no change can be missed.
 */
export class DocumentCache {
  readonly #file: string;
  readonly #code = codeDigest(
    ...['front-matter.ts', 'document-cache.ts'].map((name) => path.join(import.meta.dirname, name)),
  );
  readonly #before: ReadonlyMap<string, Kept>;
  readonly #now = new Map<string, Kept>();
  #isChanged = false;

  constructor(folder: string) {
    this.#file = path.join(folder, 'documents.json');
    this.#before = readKept(this.#file, this.#code);
  }

  read(bytes: Buffer): FrontMatter | undefined {
    const digest = digestOf(bytes);
    const kept = this.#before.get(digest);
    if (!kept) return undefined;
    this.#now.set(digest, kept);
    const [bodyLine, body, fields] = kept;
    return {
      fields,
      bodyLine,
      body: BodyText.within(bytes, body, () =>
        linesOf(bytes)
          .slice(bodyLine - 1)
          .join('\n'),
      ),
      // The opening fence is an empty line, so that lines count as the file's do.
      places: new FieldPlaces(() => ['', ...linesOf(bytes).slice(1, bodyLine - 2)].join('\n')),
      problems: [],
    };
  }

  keep(bytes: Buffer, { bodyLine, body, fields }: FrontMatter): void {
    this.#now.set(digestOf(bytes), [bodyLine, body.digest, fields]);
    this.#isChanged = true;
  }

  /** Writes what was asked for in this run, where it differs from what stands on disk. */
  write(): void {
    if (!this.#isChanged && this.#now.size === this.#before.size) return;
    writeWhole(this.#file, JSON.stringify([this.#code, [...this.#now]]));
  }
}

/** A cache that cannot be read, or that other code wrote, is an empty one: all it holds can be made again. */
function readKept(file: string, code: string): ReadonlyMap<string, Kept> {
  try {
    const [by, kept] = JSON.parse(readFileSync(file, 'utf8')) as [string, [string, Kept][]];
    return new Map(by === code ? kept : []);
  } catch {
    return new Map();
  }
}

function digestOf(bytes: Buffer): string {
  return hash('sha256', bytes, 'base64url');
}

function linesOf(bytes: Buffer): readonly string[] {
  const text = decodeText(bytes);
  if (typeof text !== 'string') throw new Error('Only what was read as text is kept.');
  return text.split('\n');
}
