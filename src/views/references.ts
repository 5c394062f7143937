import type { Article } from '../publication/publication.ts';
import { fragment } from '../scholarly/anchor.ts';
import { backArrow } from '../language/direction.ts';
import { fill } from '../language/strings.ts';
import type { LanguageContext } from './context.ts';
import type { ArticleView } from './view.ts';

/** The list of an article's references, with the ways back to the text, and how the article itself is cited. */
export function citingViews(
  article: Article,
  { scholarship, publication: { site, urls }, format }: LanguageContext,
): Pick<ArticleView, 'references' | 'citeThis' | 'citedBy' | 'sharingSources'> {
  const { references } = scholarship.citations(article);
  return {
    references: references.map(({ id, html, citedAt }) => ({
      id,
      html,
      backlinks: citedAt.map((citation, index) => ({
        href: fragment(citation),
        label: fill(format.strings.referenceBack, { n: format.numerals(index + 1) }),
        text: citedAt.length > 1 ? format.numerals(index + 1) : backArrow(article.lang),
      })),
    })),
    citeThis: {
      citations: scholarship.offered(article),
      address: urls.absolute(article.url),
      files: site.citationFiles ? citationFiles(article.url).map(([text, url]) => ({ text, url })) : [],
    },
    citedBy: article.citedBy.map(({ title, url }) => ({ text: title, url })),
    sharingSources: article.sharingSources.map(({ title, url }) => ({ text: title, url })),
  };
}

function citationFiles(url: string): readonly (readonly [label: string, url: string])[] {
  return [
    ['BibTeX', `${url}cite.bib`],
    ['RIS', `${url}cite.ris`],
    ['CSL-JSON', `${url}cite.json`],
  ];
}
