import { typedCitation } from '../markdown/citations/citation.ts';
import { drawingDigest } from '../drawings/drawing.ts';
import type { Body } from '../publication/publication.ts';
import type { Urls } from '../publication/urls.ts';
import { largePictureView } from './picture.ts';
import type { BodyView } from './view.ts';

/** A body for a template: named by its digest, with what fills its slots. */
export function bodyView(
  { digest, links, images, drawings, facts }: Body,
  urls: Urls,
  citations: readonly string[] = facts.citations.map((citation) => typedCitation(citation) ?? ''),
): BodyView {
  return {
    digest,
    links,
    citations,
    drawings: drawings.map((resolved) => resolved && drawingDigest(resolved.drawing)),
    images: images.map((image, index) => image && largePictureView(image, facts.images[index]?.alt ?? '', urls)),
  };
}
