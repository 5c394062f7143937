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
          size: readable(image.bytes),
          limit: readable(limit),
        },
      ),
    ];
  });

function readable(bytes: number): string {
  return bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
