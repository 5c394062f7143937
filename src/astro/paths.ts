import type { Site } from '../schema/site.ts';

export type OnSite = Pick<Site, 'base'>;

/** The part of an address below the base path: `/base/research/x/` → `research/x/`. */
export function pathOnSite(url: string, { base }: OnSite): string {
  if (!url.startsWith(base)) throw new Error(`${url} does not begin with the base path ${base}.`);
  return decodeURI(url.slice(base.length));
}

/** The same as the route's parameter: `research/x`; `undefined` for the home page; `404` for the page of that name. */
export function sitePath(url: string, site: OnSite): string | undefined {
  return (
    pathOnSite(url, site)
      .replace(/\/$/, '')
      .replace(/\.html$/, '') || undefined
  );
}
