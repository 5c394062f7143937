import type { AstroUserConfig } from 'astro';
import type { Site } from '../schema/site.ts';

/** How Astro prints the pages. Everything about the publication itself is in `src/site.config.ts`. */
export function astroConfig(site: Pick<Site, 'url' | 'base'>): AstroUserConfig {
  return {
    site: site.url,
    base: site.base,
    output: 'static',
    trailingSlash: 'always',
    cacheDir: './.octavo/astro',
    // One sheet that every page but an article links to: a restored page must find the same file as a page printed anew.
    build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
    compressHTML: true,
    // A strict content security policy refuses scripts within the page.
    vite: { build: { assetsInlineLimit: 0, modulePreload: false } },
    devToolbar: { enabled: false },
  };
}
