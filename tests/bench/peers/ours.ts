import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteInput } from '../../../src/schema/site.ts';
import { articleText } from '../../support/corpus/article.ts';
import { articlePath, writeContentFolder } from '../../support/corpus/corpus.ts';
import type { Generator } from './generator.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Package {
  readonly version: string;
  readonly scripts: { readonly build: string };
}

const publication: SiteInput = {
  name: 'Invented Papers',
  tagline: 'Articles that nobody wrote',
  url: 'https://papers.example',
  language: 'en',
  sections: [{ id: 'research', title: 'Research' }],
  navigation: [{ to: 'section:research' }, { to: 'topics' }, { to: 'authors' }],
  footer: [{ to: 'page:about' }, { to: 'page:contact' }],
};

/** Without that which no other generator makes by itself, so that the pages are the same. */
const pagesOnly: SiteInput = {
  ...publication,
  search: false,
  socialImages: false,
  citationFiles: false,
  markdownCopies: false,
  colophon: false,
  pageSizes: { relatedPage: 0 },
};

/** This project with the pages that the others make. Feeds, the archive by year and the sitemap are made as always. */
export const ours = octavo('ours', 'Octavo', pagesOnly);

/** This project as it comes. */
export const oursWhole = octavo('ours-whole', 'Octavo with all it makes', publication);

/** A copy of this project: an edit of its styles or templates is one of its code. */
function octavo(id: string, name: string, settings: SiteInput): Generator {
  return {
    id,
    name,
    prepare: () => {
      const { version, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package;
      // As `npm run build` has it, without the time that npm itself takes.
      const [, ...words] = scripts.build.split(' ');
      return { version, command: { program: process.execPath, words }, modules: join(root, 'node_modules') };
    },
    writeSite: (folder, corpus) => {
      for (const part of ['src', 'public', 'package.json', 'package-lock.json'])
        cpSync(join(root, part), join(folder, part), { recursive: true });
      writeFileSync(join(folder, 'src/site.config.ts'), `export default ${JSON.stringify(settings)};\n`);
      writeContentFolder(join(folder, 'content'), corpus);
    },
    terms: {
      article: (article) => `content/${articlePath(article)}`,
      articleText,
      topic: (topic) => `content/topics/${topic}.md`,
      topicText: ({ title }) => `---\ntitle: ${title}\n---\n`,
      style: 'src/styles/article.css',
      template: 'src/layouts/ArticleLayout.astro',
    },
    out: 'dist',
    kept: ['.octavo', '.astro', '.dist.next', '.dist.old', '.dist.lock'],
  };
}
