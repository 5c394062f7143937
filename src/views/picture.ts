import { fill, type Strings } from '../language/strings.ts';
import type { Picture } from '../publication/publication.ts';
import type { Urls } from '../publication/urls.ts';
import type { ImageFile } from '../source/image-file.ts';
import type { FigureView, LargePictureView, PictureView } from './view.ts';

/** Widths in pixels in which pictures are published; none is made wider than its original. */
const publishedWidths = [480, 800, 1200, 1600] as const;

/** One file that must be drawn: an image at a width, in a format. */
export interface ImageVariant {
  readonly image: ImageFile;
  readonly width: number;
  readonly format: string;
  readonly url: string;
}

/** The files in which an image is published: AVIF and WebP in several widths, and one in its own format for all others. */
export function imageVariants(
  image: ImageFile,
  urls: Urls,
): { readonly fallback: ImageVariant; readonly better: readonly (readonly ImageVariant[])[] } {
  const variant = (width: number, format: string): ImageVariant => ({
    image,
    width,
    format,
    url: urls.media(image, width, format),
  });
  // A drawing is sharp at any width, and an animation would stand still: both are published as they are.
  if (image.format === 'svg' || image.format === 'gif')
    return { fallback: variant(image.width, image.format), better: [] };
  const widest = Math.min(image.width, publishedWidths.at(-1) ?? image.width);
  const widths = [...publishedWidths.filter((width) => width < widest), widest];
  const own = image.format === 'png' ? 'png' : 'jpeg';
  const fallbackWidth = widths.findLast((width) => width <= 1200) ?? widest;
  return {
    fallback: variant(fallbackWidth, own),
    better: ['avif', 'webp'].map((format) => widths.map((width) => variant(width, format))),
  };
}

/** An image for a template. `alt` is empty where the image only decorates. */
export function pictureView(image: ImageFile, alt: string, urls: Urls): PictureView {
  const { fallback, better } = imageVariants(image, urls);
  return {
    src: fallback.url,
    alt,
    width: fallback.width,
    height: Math.round((image.height * fallback.width) / image.width),
    sources: better.map((variants) => ({
      type: `image/${variants[0]?.format ?? ''}`,
      srcset: variants.map(({ url, width }) => `${url} ${width}w`).join(', '),
    })),
  };
}

/** The same with the file that is shown in full size: the widest in a format that every browser reads. */
export function largePictureView(image: ImageFile, alt: string, urls: Urls): LargePictureView {
  const { fallback, better } = imageVariants(image, urls);
  return { ...pictureView(image, alt, urls), full: (better.at(-1)?.at(-1) ?? fallback).url };
}

export function figureView({ file, alt, caption, credit }: Picture, urls: Urls, strings: Strings): FigureView {
  return {
    ...largePictureView(file, alt, urls),
    fullLabel: fill(strings.fullSize, { alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}
