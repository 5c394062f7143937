import path from 'node:path';
import { codeDigest } from '../source/code-digest.ts';
import { FileCache } from '../source/file-cache.ts';
import { socialCard, socialImageUrl } from '../views/social-image.ts';
import type { Output } from './output.ts';

/** The code that draws, and the letters that it draws with. */
const makers = ['social-card.ts', '../styles/fonts'].map((name) => path.join(import.meta.dirname, name));

/** The picture of each article that networks and messengers show. Drawn once for what it says. */
export const socialImages: Output = {
  id: 'social-images',
  isDrawn: true,
  files({ publication, cacheFolder }) {
    if (!publication.site.socialImages) return [];
    const cache = new FileCache(cacheFolder, 'social');
    const code = codeDigest(...makers);
    return publication.articles.map((article) => {
      const url = socialImageUrl(article, publication);
      // What it says, and how it is drawn, decides the name in the cache; not the article's address.
      const name = `${code.slice(0, 16)}-${article.lang}-${article.slug}-${path.posix.basename(url)}`;
      return {
        url,
        mediaType: 'image/png',
        ...cache.file(name, async () => {
          // Loaded, with its fonts, only where a card is drawn.
          const { drawSocialCard } = await import('./social-card.ts');
          return drawSocialCard(socialCard(article, publication));
        }),
      };
    });
  },
};
