import type { Article, Publication } from '../publication/publication.ts';
import { doiUrl } from '../schema/identifiers.ts';
import { ownWork } from '../publication/own-work.ts';
import { readName } from '../publication/csl-name.ts';
import type { NamedTag } from './highwire.ts';

/**
 * What library software knows a work by, in Dublin Core's terms (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/).
 * Google Scholar reads them too, so that only the kinds have them that the site calls scholarly.
 */
export function dublinCoreTags(article: Article, publication: Publication): readonly NamedTag[] {
  const { site } = publication;
  if (!site.scholarlyKinds.includes(article.kind)) return [];
  const work = ownWork(article, publication);
  return [
    ['title', work.title],
    ...work.authors.map((name) => ['creator', readName(name)]),
    ['issued', work.date],
    ['language', work.lang],
    ['publisher', work.publisher],
    ['identifier', work.doi === undefined ? work.url : doiUrl(work.doi)],
    ['license', site.licence?.url],
  ].flatMap(([term = '', content]) => (content === undefined ? [] : [{ name: `dcterms.${term}`, content }]));
}
