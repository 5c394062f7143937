import type { Article } from '../publication/publication.ts';
import type { LanguageContext } from './context.ts';
import type { Backlink } from './view.ts';

/** The works that lead to `article`, each once: in the page's language where such an edition leads here too. */
export function backlinkItems({ backlinks }: Article, { lang }: LanguageContext): readonly Backlink[] {
  const works = Map.groupBy(backlinks, ({ from }) => from.slug);
  return [...works.values()].flatMap((editions) => {
    const link = editions.find(({ from }) => from.lang === lang) ?? editions[0];
    if (link === undefined) return [];
    const { from, sentence } = link;
    return {
      title: from.title,
      url: from.url,
      ...(from.lang !== lang && { lang: from.lang, dir: from.dir }),
      ...(sentence !== undefined && { sentence }),
    };
  });
}
