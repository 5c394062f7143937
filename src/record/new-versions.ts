import type { Article, Publication } from '../publication/publication.ts';

/** A version to be kept: a copy of an article's file under a path of the content folder. */
export interface NewVersion {
  /** Path of the article's file from the project's root. */
  readonly file: string;
  /** Path below the content folder: `versions/border-accord/2025-03-18.md`. */
  readonly path: string;
}

/** The versions that are not kept yet, of the articles that keep theirs. `today` is the day of the build. */
export function newVersions({ articles, site }: Publication, today: string): readonly NewVersion[] {
  return articles
    .filter(({ keepsVersions }) => keepsVersions)
    .flatMap((article) => {
      const [latest] = article.versions;
      if (latest && textOf(latest) === textOf(article)) return [];
      const lang = article.lang === site.language ? '' : `.${article.lang}`;
      return [{ file: article.file, path: `versions/${article.slug}/${freeId(article, today)}${lang}.md` }];
    });
}

function textOf({ title, body }: Pick<Article, 'title' | 'body'>): string {
  return `${title}\n${body.facts.text}`;
}

/** The day of the last change of substance; today where that day has its version; a number where today has one too. */
function freeId({ versions, date, updated }: Article, today: string): string {
  const taken = new Set(versions.map(({ id }) => id));
  const candidates = [updated ?? date, today, ...Array.from(taken, (_, index) => `${today}-${index + 2}`)];
  return candidates.find((id) => !taken.has(id)) ?? `${today}-${taken.size + 2}`;
}
