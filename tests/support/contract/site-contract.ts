import { sitePages } from '../site/site-pages.ts';
import { siteRoot, type BuiltSite } from './built-site.ts';
import { feedBreaches } from './feed-contract.ts';
import { metadataBreaches } from './metadata-contract.ts';
import { siteListBreaches } from './sitemap.ts';

/** All that a built site gets wrong of what search engines, libraries, networks and feed readers ask for. */
export async function siteBreaches(site: BuiltSite): Promise<readonly string[]> {
  const pages = sitePages({ folder: site.folder, url: siteRoot(site) });
  return [
    ...(await metadataBreaches(pages, site)),
    ...(await feedBreaches(pages, site)),
    ...(await siteListBreaches(pages, site)),
  ];
}
