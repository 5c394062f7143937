import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeContent } from '../../support/site/write-content.ts';
import { installPackages } from '../install-packages.ts';
import { runProgram, type Rival } from './rival.ts';

const skeleton = fileURLToPath(new URL('../sites/astro-blog/', import.meta.url));

/**
 * A blog built as `npm create astro` sets one up (https://github.com/withastro/astro/tree/main/examples/blog): the same
 * packages, parts and requests, written anew, since npm does not have the template itself. Its posts open with a large
 * picture, which is left away here: the article has a figure, as with the others.
 */
export const astroBlog: Rival = {
  name: 'Astro 7.3.5, as its blog template',
  build(folder, { title, summary, date, body, figure }) {
    installPackages(folder, {
      '@astrojs/mdx': '8.0.2',
      '@astrojs/rss': '4.0.19',
      '@astrojs/sitemap': '3.7.4',
      '@fontsource/atkinson-hyperlegible': '5.3.0',
      astro: '7.3.5',
      sharp: '0.35.5',
    });
    cpSync(skeleton, folder, { recursive: true });
    writeContent(folder, {
      'src/content/blog/article/index.md': `---\ntitle: ${title}\ndescription: ${summary}\npubDate: ${date}\n---\n\n${body}`,
      'src/content/blog/article/figure.png': figure,
    });
    runProgram(folder, 'astro/bin/astro.mjs', ['build']);
    return { folder: join(folder, 'dist'), path: 'blog/article/' };
  },
};
