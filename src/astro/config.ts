import type { AstroUserConfig } from 'astro';
import type { Site } from '../schema/site.ts';

/** The folder of the style sheet, scripts and typefaces, below that of the site. */
export const assetsFolder = '_astro';

/** How Astro prints the pages. Everything about the publication itself is in `src/site.config.ts`. */
export function astroConfig(site: Pick<Site, 'url' | 'base'>): AstroUserConfig {
  return {
    site: site.url,
    base: site.base,
    output: 'static',
    trailingSlash: 'always',
    cacheDir: './.octavo/astro',
    // One sheet that every page but an article links to: a restored page must find the same file as a page printed anew.
    build: { format: 'directory', inlineStylesheets: 'never', assets: assetsFolder },
    compressHTML: true,
    vite: {
      // Of what may stand within a page, `wake.ts` alone does: one digest lets a content security policy allow it.
      build: { assetsInlineLimit: (file) => file.endsWith('.js'), modulePreload: false },
      // The script of the page is bundled as a worker would be: as a file of its own, whose address `wake.ts` is told.
      worker: { format: 'es' },
    },
    devToolbar: { enabled: false },
  };
}
