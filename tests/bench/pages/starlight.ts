import { join } from 'node:path';
import { writeContent } from '../../support/site/write-content.ts';
import { installPackages } from '../install-packages.ts';
import { runProgram, type Rival } from './rival.ts';

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: 'https://papers.example', integrations: [starlight({ title: 'Papers' })] });
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Starlight as its manual sets it up: https://starlight.astro.build/manual-setup/ */
export const starlight: Rival = {
  name: 'Starlight 0.42.4',
  build(folder, { title, summary, body, figure }) {
    installPackages(folder, { '@astrojs/starlight': '0.42.4', astro: '7.3.5', sharp: '0.35.5' });
    writeContent(folder, {
      'astro.config.mjs': config,
      'src/content.config.ts': collections,
      'src/content/docs/index.md': '---\ntitle: Papers\n---\n\n[An article](/article/)\n',
      'src/content/docs/article/index.md': `---\ntitle: ${title}\ndescription: ${summary}\n---\n\n${body}`,
      'src/content/docs/article/figure.png': figure,
    });
    runProgram(folder, 'astro/bin/astro.mjs', ['build']);
    return { folder: join(folder, 'dist'), path: 'article/' };
  },
};
