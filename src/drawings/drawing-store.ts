import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from '../source/code-digest.ts';
import { writeWhole } from '../source/write-whole.ts';
import { drawingDigest, type Drawing } from './drawing.ts';
import { figureHtml } from './figure-html.ts';

/** The HTML of drawings, each drawn once per content and kept as a file under a name that says all it depends on. */
export class DrawingStore {
  readonly #folder: string;
  #code: string | undefined;

  /** `cacheFolder` is that of everything which can be made again. */
  constructor(cacheFolder: string) {
    this.#folder = path.join(cacheFolder, 'drawings');
  }

  /** Draws those that are not kept yet. */
  draw(drawings: Iterable<Drawing>): void {
    for (const drawing of drawings) {
      const file = this.#fileOf(drawingDigest(drawing));
      if (!existsSync(file)) writeWhole(file, figureHtml(drawing));
    }
  }

  /** The HTML of the drawing with this digest; throws where it has not been drawn. */
  html(digest: string): string {
    try {
      return readFileSync(this.#fileOf(digest), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new Error(`The drawing ${digest} was never drawn.`, { cause: error });
    }
  }

  /** The name of the file in which a drawing is kept. */
  nameOf(digest: string): string {
    this.#code ??= codeDigest(path.join(import.meta.dirname, 'figure-html.ts'));
    return `${hash('sha256', digest + this.#code, 'hex')}.html`;
  }

  #fileOf(digest: string): string {
    return path.join(this.#folder, this.nameOf(digest));
  }
}
