import path from 'node:path';
import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import type { Place, Problem } from '../problems/problem.ts';
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
  find(src: string, document: Document, at: Place): ImageFile | Problem {
    const { file, folder } = document;
    const name = path.posix.normalize(src.startsWith('/') ? src.slice(1) : path.posix.join(folder, asTyped(src)));
    if (name.startsWith('..') || src.includes('\\')) return problem('file-outside-content', file, at, { path: src });
    const image = this.#images.get(name);
    if (!image) return this.#otherCase(src, name, file, at) ?? missing(src, file, at, this.#suggestion(name));
    if ('reason' in image) return problem('image-broken', file, at, { src, reason: image.reason });
    return image;
  }

  /** The file is there, but with other capital letters in its name. */
  #otherCase(src: string, name: string, file: string, at: Place): Problem | undefined {
    const there = [...this.#images.keys()].find((other) => other.toLowerCase() === name.toLowerCase());
    if (there === undefined) return undefined;
    // What was typed ends as the path does, unless it has dots in it.
    const shared = Math.min(src.length, there.length);
    const mended =
      there.slice(-shared).toLowerCase() === src.slice(-shared).toLowerCase()
        ? src.slice(0, -shared) + there.slice(-shared)
        : path.posix.basename(there);
    return problem('image-name-case', file, at, { src, name: path.posix.basename(there), mended });
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

function missing(src: string, file: string, at: Place, near: string): Problem {
  return problem('image-missing', file, at, { src, suggestion: near });
}
