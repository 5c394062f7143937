import path from 'node:path';
import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import type { Position, Problem } from '../problems/problem.ts';
import type { Document } from '../source/document.ts';
import type { BrokenImage, ImageFile } from '../source/image-file.ts';
import { asTyped } from '../markdown/addresses.ts';

/** Finds the images that documents name: beside the document, or from the content folder where the path begins with "/". */
export class ImageShelf {
  readonly #images: ReadonlyMap<string, ImageFile | BrokenImage>;

  constructor(images: ReadonlyMap<string, ImageFile | BrokenImage>) {
    this.#images = images;
  }

  /** The image that `document` calls `src` at the place `at`, or the problem with it. */
  find(src: string, document: Document, at: Position): ImageFile | Problem {
    const { file, folder } = document;
    const name = path.posix.normalize(src.startsWith('/') ? src.slice(1) : path.posix.join(folder, asTyped(src)));
    if (name.startsWith('..') || src.includes('\\')) return problem('file-outside-content', file, at, { path: src });
    const image = this.#images.get(name);
    if (!image) return problem('image-missing', file, at, { src, suggestion: this.#suggestion(name) });
    if ('reason' in image) return problem('image-broken', file, at, { src, reason: image.reason });
    return image;
  }

  /** Among the images of the folder in which this one was looked for. */
  #suggestion(name: string): string {
    const folder = path.posix.dirname(name);
    const beside = [...this.#images.keys()].filter((other) => path.posix.dirname(other) === folder);
    return suggestion(
      path.posix.basename(name),
      beside.map((other) => path.posix.basename(other)),
    );
  }
}
