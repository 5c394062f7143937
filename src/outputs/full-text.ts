import { figureText } from '../drawings/figure-text.ts';
import { printBody, type PrintedImage } from '../markdown/print-body.ts';
import type { Article } from '../publication/publication.ts';
import { largePictureView } from '../views/picture.ts';
import type { OutputContext } from './output.ts';

/** What an article's text is printed from, as plain JSON: where it is the same, so is the text. */
export interface TextSource {
  /** Digest of the body. */
  readonly digest: string;
  /** The article's own address. */
  readonly url: string;
  readonly links: readonly (string | null)[];
  readonly images: readonly (PrintedImage | null)[];
  /** HTML of the charts and maps, in words and numbers. */
  readonly drawings: readonly string[];
  /** Digest of all that the citations follow from; absent where there are none. */
  readonly citing?: string;
}

/** An article's text for those who read it away from its page, where every address is complete. */
export interface FullText extends TextSource {
  /** HTML. */
  readonly citations: readonly string[];
  /** The list of references, in the style's order. */
  readonly references: readonly { readonly id: string; readonly html: string }[];
}

/** What an article's text is printed from. Nothing is printed for it, and no citation formatted. */
export function textSource(article: Article, { publication: { urls }, scholarship }: OutputContext): TextSource {
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
    ...(body.facts.citations.length > 0 && { citing: scholarship.digestOf(article) }),
  };
}

/** The text that follows from `source`, which is that of the article. */
export function fullText(source: TextSource, article: Article, { scholarship }: OutputContext): FullText {
  return { ...source, ...scholarship.citations(article) };
}

/** The text as HTML, without its references. */
export function printFullText(text: FullText, bodyHtml: OutputContext['bodyHtml']): string {
  const { digest, url, links, images, citations, drawings } = text;
  return printBody(bodyHtml(digest), { links, images, citations, drawings }).replaceAll('href="#', `href="${url}#`);
}
