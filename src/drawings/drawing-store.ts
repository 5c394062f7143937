import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from '../source/code-digest.ts';
import { writeWhole } from '../source/write-whole.ts';
import { drawingDigest, type Drawing } from './drawing.ts';
import { figureHtml } from './figure-html.ts';

/** The HTML of drawings, each drawn once per content and kept as a file under a name that says all it depends on. */
export class DrawingStore {
  readonly #folder: string;
  readonly #drawings: ReadonlyMap<string, Drawing>;
  #code: string | undefined;

  constructor(drawings: Iterable<Drawing>, folder: string) {
    this.#drawings = new Map([...drawings].map((drawing) => [drawingDigest(drawing), drawing]));
    this.#folder = folder;
  }

  /** The HTML of the drawing with this digest; throws where it is none of those that the store was given. */
  html(digest: string): string {
    const drawing = this.#drawings.get(digest);
    if (!drawing) throw new Error(`The publication has no drawing ${digest}.`);
    this.#code ??= codeDigest(path.join(import.meta.dirname, 'figure-html.ts'));
    const file = path.join(this.#folder, `${hash('sha256', digest + this.#code, 'hex')}.html`);
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    const html = figureHtml(drawing);
    writeWhole(file, html);
    return html;
  }
}
