import path from 'node:path';
import { FileCache } from '../source/file-cache.ts';
import { socialCard, socialImageUrl } from '../views/social-image.ts';
import type { Output } from './output.ts';
import { drawSocialCard } from './social-card.ts';

/** The picture of each article that networks and messengers show. Drawn once for what it says. */
export const socialImages: Output = {
  id: 'social-images',
  files({ publication, cacheFolder }) {
    const cache = new FileCache(path.join(cacheFolder, 'social'));
    return publication.articles.map((article) => {
      const url = socialImageUrl(article, publication);
      // The name in the cache is that of the file without the article's address: what it says decides it.
      const name = `${article.lang}-${article.slug}-${path.posix.basename(url)}`;
      return {
        url,
        mediaType: 'image/png',
        render: () => cache.read(name, () => drawSocialCard(socialCard(article, publication))),
      };
    });
  },
};
