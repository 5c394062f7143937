import path from 'node:path';
import type { Publication } from '../publication/publication.ts';
import type { ImageFile } from '../source/image-file.ts';
import { codeDigest } from '../source/code-digest.ts';
import { FileCache } from '../source/file-cache.ts';
import { imageVariants } from '../views/picture.ts';
import type { Output } from './output.ts';

/** The publication's pictures, in the widths and formats that the pages name. Drawn once per content. */
export const images: Output = {
  id: 'images',
  isDrawn: true,
  files({ publication, cacheFolder }) {
    const cache = new FileCache(cacheFolder, 'images');
    const code = codeDigest(path.join(import.meta.dirname, 'image-variant.ts')).slice(0, 16);
    const variants = publishedImages(publication).flatMap((image) => {
      const { fallback, better } = imageVariants(image, publication.urls);
      return [fallback, ...better.flat()];
    });
    return [...new Map(variants.map((variant) => [variant.url, variant])).values()].map((variant) => {
      const { url, image, width, format } = variant;
      const name = `${code}-${image.digest}-${width}.${format}`;
      return {
        url,
        mediaType: format === 'svg' ? 'image/svg+xml' : `image/${format}`,
        ...cache.file(name, async () => {
          const { drawVariant } = await import('./image-variant.ts');
          return drawVariant(variant);
        }),
      };
    });
  },
};

/** Every image that a page shows, each once. */
function publishedImages({ articles, authors, topics, pages }: Publication): readonly ImageFile[] {
  const pictures = [...articles, ...authors].flatMap(({ image }) => (image ? [image.file] : []));
  const bodies = [
    ...articles,
    ...authors,
    ...topics,
    ...pages,
    ...articles.flatMap(({ versions }) => versions),
  ].flatMap(({ body }) => body?.images ?? []);
  return [...new Set([...pictures, ...bodies.filter((image) => image !== null)])];
}
