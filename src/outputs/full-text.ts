import { figureText } from '../drawings/figure-text.ts';
import { printBody, type PrintedImage } from '../markdown/print-body.ts';
import type { Article } from '../publication/publication.ts';
import { largePictureView } from '../views/picture.ts';
import type { OutputContext } from './output.ts';

/** An article's text for those who read it away from its page, where every address is complete: as plain JSON. */
export interface FullText {
  /** Digest of the body. */
  readonly digest: string;
  /** The article's own address. */
  readonly url: string;
  readonly links: readonly (string | null)[];
  readonly images: readonly (PrintedImage | null)[];
  /** HTML. */
  readonly citations: readonly string[];
  /** HTML of the charts and maps, in words and numbers. */
  readonly drawings: readonly string[];
  /** The list of references, in the style's order. */
  readonly references: readonly { readonly id: string; readonly html: string }[];
}

export function fullText(article: Article, { publication: { urls }, scholarship }: OutputContext): FullText {
  const { body } = article;
  return {
    digest: body.digest,
    url: urls.absolute(article.url),
    links: body.links.map((link) => link && urls.absolute(link)),
    images: body.images.map((image, index) => {
      if (!image) return null;
      const { src, width, height, full } = largePictureView(image, body.facts.images[index]?.alt ?? '', urls);
      return { src: urls.absolute(src), width, height, full: urls.absolute(full) };
    }),
    drawings: body.drawings.map((resolved) => {
      if (!resolved) return '';
      const { drawing } = resolved;
      const { csvUrl } = drawing;
      return figureText(csvUrl === undefined ? drawing : { ...drawing, csvUrl: urls.absolute(csvUrl) });
    }),
    ...scholarship.citations(article),
  };
}

/** The text as HTML, without its references. */
export function printFullText(text: FullText, bodyHtml: OutputContext['bodyHtml']): string {
  const { digest, url, links, images, citations, drawings } = text;
  return printBody(bodyHtml(digest), { links, images, citations, drawings }).replaceAll('href="#', `href="${url}#`);
}
