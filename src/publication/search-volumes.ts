import type { Article, Publication } from './publication.ts';

/** Articles that are looked up in one index. */
export interface SearchVolume {
  /** Path of the folder of the index on the site, base path included. */
  readonly url: string;
  /** Whether it is the newest of its language. */
  readonly isNewest: boolean;
  readonly articles: readonly Article[];
}

/** The least volume that is full, and by how many times it is less than the next larger. */
const leastFull = 512;
const growth = 8;

/**
 * The search index of a language in volumes, the newest articles first. An edit makes the index of its volume anew and
 * no other; a new article comes into the newest volume, which is the smallest. Readers load a part of each, so there
 * are few: counted from the oldest article, as many volumes of 4,096 as are full, then as many of 512, then the rest.
 */
export function searchVolumes(
  lang: string,
  { articles, urls }: Pick<Publication, 'articles' | 'urls'>,
): SearchVolume[] {
  const inLanguage = articles.filter((article) => article.lang === lang);
  const oldestFirst = inLanguage.toSorted((a, b) => compare(a.date, b.date) || compare(a.slug, b.slug));
  const volumes: SearchVolume[] = [];
  for (let start = 0; start < oldestFirst.length;) {
    const some = oldestFirst.slice(start, start + sizeOf(oldestFirst.length - start));
    start += some.length;
    const isNewest = start === oldestFirst.length;
    // The folder of a language is that of its newest volume; the others are numbered.
    const folder = isNewest ? lang : `${lang}/${String(volumes.length + 1)}`;
    volumes.push({ url: urls.file(`pagefind/${folder.toLowerCase()}/`), isNewest, articles: some.reverse() });
  }
  return volumes.reverse();
}

/** The number of articles in the next volume, where so many are left. */
function sizeOf(left: number): number {
  let size = leastFull * growth;
  while (size > left && size > leastFull) size /= growth;
  return Math.min(size, left);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
