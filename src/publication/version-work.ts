import type { Article, Version } from './publication.ts';

/** An earlier text of an article as a work: cited by its own address, with the sources that it had. */
export function versionWork(version: Version, article: Article): Article {
  return { ...article, ...version, date: article.date };
}
