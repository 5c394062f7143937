import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Publication } from '../publication/publication.ts';
import type { ImageFile } from '../source/image-file.ts';
import { FileCache } from '../source/file-cache.ts';
import { imageVariants, type ImageVariant } from '../views/picture.ts';
import type { Output } from './output.ts';

/** Changes whenever the same picture would come out with other bytes. */
const settings = `1-${sharp.versions.sharp}`;

/** The publication's pictures, in the widths and formats that the pages name. Drawn once per content. */
export const images: Output = {
  id: 'images',
  files({ publication, cacheFolder }) {
    const cache = new FileCache(path.join(cacheFolder, 'images'));
    const variants = publishedImages(publication).flatMap((image) => {
      const { fallback, better } = imageVariants(image, publication.urls);
      return [fallback, ...better.flat()];
    });
    return [...new Map(variants.map((variant) => [variant.url, variant])).values()].map((variant) => ({
      url: variant.url,
      mediaType: variant.format === 'svg' ? 'image/svg+xml' : `image/${variant.format}`,
      render: () =>
        cache.read(`${settings}-${variant.image.digest}-${variant.width}.${variant.format}`, () => draw(variant)),
    }));
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

async function draw({ image, width, format }: ImageVariant): Promise<Uint8Array> {
  if (format === 'svg' || format === 'gif') return readFile(image.absolute);
  const resized = sharp(image.absolute).autoOrient().resize({ width });
  switch (format) {
    case 'avif':
      // Effort 2 takes a tenth of the time of 4 and gives files a few per cent larger.
      return resized.avif({ effort: 2 }).toBuffer();
    case 'webp':
      return resized.webp().toBuffer();
    case 'png':
      return resized.png({ compressionLevel: 9 }).toBuffer();
    default:
      return resized.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
  }
}
