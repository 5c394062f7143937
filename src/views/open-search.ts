import type { Urls } from '../publication/urls.ts';

/** Path of the file that describes the search to browsers. */
export function openSearchUrl(lang: string, urls: Urls): string {
  return `${urls.home(lang)}opensearch.xml`;
}
