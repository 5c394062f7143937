import { problem } from '../problems/make-problem.ts';
import type { Check } from './check.ts';

/** Image files that are larger than the site allows. */
export const imageSizes: Check = ({ images, publication: { site } }) =>
  [...images.values()].flatMap((image) => {
    const limit = site.limits.imageBytes;
    if (!('bytes' in image) || image.bytes <= limit) return [];
    return [
      problem(
        'image-too-large',
        image.file,
        { line: 1, column: 1 },
        {
          src: image.path.slice(image.path.lastIndexOf('/') + 1),
          size: megabytes(image.bytes),
          limit: megabytes(limit),
        },
      ),
    ];
  });

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
