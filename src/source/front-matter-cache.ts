import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from './code-digest.ts';
import { FieldPlaces } from './field-places.ts';
import type { FrontMatter } from './front-matter.ts';
import { writeWhole } from './write-whole.ts';

/** The fields of one file and where its body begins. */
type Kept = readonly [bodyLine: number, fields: Readonly<Record<string, unknown>>];

/**
 * What front matter without mistakes said when it was last read, by the digest of its text, in one file: parsing YAML
 * is most of the work of a run in which little has changed.
 */
export class FrontMatterCache {
  readonly #file: string;
  readonly #code = codeDigest(path.join(import.meta.dirname, 'front-matter.ts'));
  readonly #before: ReadonlyMap<string, Kept>;
  readonly #now = new Map<string, Kept>();
  #isChanged = false;

  constructor(folder: string) {
    this.#file = path.join(folder, 'front-matter.json');
    this.#before = readMap(this.#file, this.#code);
  }

  read(text: string): FrontMatter | undefined {
    const head = headOf(text);
    const digest = hash('sha256', head, 'base64url');
    const kept = this.#before.get(digest);
    if (!kept) return undefined;
    this.#now.set(digest, kept);
    const [bodyLine, fields] = kept;
    return { fields, bodyLine, body: text.slice(head.length), places: new FieldPlaces(yamlOf(head)), problems: [] };
  }

  keep(text: string, { bodyLine, fields }: FrontMatter): void {
    const digest = hash('sha256', headOf(text), 'base64url');
    if (this.#now.has(digest)) return;
    this.#now.set(digest, [bodyLine, fields]);
    this.#isChanged = true;
  }

  /** Writes what was asked for in this run, where it differs from what stands on disk. */
  write(): void {
    if (!this.#isChanged && this.#now.size === this.#before.size) return;
    writeWhole(this.#file, JSON.stringify([this.#code, [...this.#now]]));
  }
}

/** A cache that cannot be read, or that other code wrote, is an empty one: all it holds can be made again. */
function readMap(file: string, code: string): ReadonlyMap<string, Kept> {
  try {
    const [by, entries] = JSON.parse(readFileSync(file, 'utf8')) as [string, [string, Kept][]];
    return new Map(by === code ? entries : []);
  } catch {
    return new Map();
  }
}

/** The text up to the body: what is kept had its closing fence on the first line that begins with three hyphens. */
function headOf(text: string): string {
  const fence = text.indexOf('\n---');
  const end = fence === -1 ? -1 : text.indexOf('\n', fence + 1);
  return end === -1 ? text : text.slice(0, end + 1);
}

/** The lines between the fences, the opening one as an empty line. */
function yamlOf(head: string): string {
  return head.slice(head.indexOf('\n'), head.lastIndexOf('\n---'));
}
