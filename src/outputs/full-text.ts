import { printBody } from '../markdown/print-body.ts';
import type { Article } from '../publication/publication.ts';
import { pictureView } from '../views/picture.ts';
import type { OutputContext } from './output.ts';

/** An article's text as HTML that is read away from its page: every address is complete. */
export interface FullText {
  readonly body: string;
  /** The list of references, in the style's order. */
  readonly references: readonly { readonly id: string; readonly html: string }[];
}

export function fullText(article: Article, { publication: { urls }, scholarship, bodyHtml }: OutputContext): FullText {
  const { body } = article;
  const { citations, references } = scholarship.citations(article);
  const printed = printBody(bodyHtml(body.digest), {
    citations,
    links: body.links.map((link) => (link === null ? undefined : urls.absolute(link))),
    images: body.images.map((image, index) => {
      if (!image) return undefined;
      const { src, width, height } = pictureView(image, body.facts.images[index]?.alt ?? '', urls);
      return { src: urls.absolute(src), width, height };
    }),
  });
  return { body: printed.replaceAll('href="#', `href="${urls.absolute(article.url)}#`), references };
}
