import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metadata } from 'sharp';
import type { ContentFile } from './content-files.ts';

/** An image of the content folder. */
export interface ImageFile extends ContentFile {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string;
  /** As the picture is seen, with the camera's orientation applied; in pixels. */
  readonly width: number;
  readonly height: number;
  readonly format: ImageFormat;
  /** Size of the file. */
  readonly bytes: number;
}

export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg';

/** An image file that cannot be published, and why. */
export interface BrokenImage extends ContentFile {
  readonly reason: string;
}

const imageEndings = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.svg']);

/** Whether a path has the ending of an image. */
export function isImagePath(file: string): boolean {
  return imageEndings.has(path.extname(file).toLowerCase());
}

/** Reads what is known of an image without drawing it. */
export async function readImageFile(file: ContentFile): Promise<ImageFile | BrokenImage> {
  // Loading it takes longer than checking a hundred articles, and many a folder has no image.
  const { default: sharp } = await import('sharp');
  const bytes = await readFile(file.absolute);
  try {
    const metadata = await sharp(bytes).metadata();
    const { width, height } = metadata.autoOrient;
    const format = formatOf(metadata);
    if (format === undefined) return { ...file, reason: `its format is ${metadata.format}` };
    if (format === 'svg' && isActiveSvg(bytes.toString('utf8')))
      return { ...file, reason: 'it is an SVG with a script or a link to another file in it' };
    return {
      ...file,
      digest: createHash('sha256').update(bytes).digest('hex'),
      width,
      height,
      format,
      bytes: bytes.length,
    };
  } catch {
    // sharp's own message names libvips' internals, which helps no editor.
    return { ...file, reason: 'it is damaged, or not an image' };
  }
}

function formatOf({ format, compression }: Metadata): ImageFormat | undefined {
  if (format === 'heif') return compression === 'av1' ? 'avif' : undefined;
  return (['jpeg', 'png', 'webp', 'gif', 'svg'] as const).find((known) => known === format);
}

/** An SVG that is opened by its own address runs what it holds: scripts, handlers, foreign HTML, remote references. */
function isActiveSvg(svg: string): boolean {
  return /<\s*(?:script|foreignObject|iframe|handler)\b|\son\w+\s*=|javascript:|<!ENTITY|(?:href|src)\s*=\s*["']\s*(?:https?:)?\/\//i.test(
    svg,
  );
}
