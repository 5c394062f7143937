import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Generator } from './generator.ts';
import { installedPackages } from './packages.ts';
import { peerArticleText, peerTopicText, writePeerContent, type PeerPaths } from './peer-content.ts';

const skeleton = fileURLToPath(new URL('../sites/astro/', import.meta.url));
/** The version on which this project stands. */
const version = '7.3.5';

const paths: PeerPaths = {
  article: ({ slug }) => `src/content/research/${slug}.md`,
  author: (id) => `src/content/authors/${id}.md`,
  topic: (id) => `src/content/topics/${id}.md`,
  page: (slug) => `src/content/pages/${slug}.md`,
};

/** Astro as its documentation shows it: content collections read by the glob loader, and Markdown by remark. */
export const astro: Generator = {
  id: 'astro',
  name: 'Astro',
  prepare: () => {
    const installed = installedPackages('astro', { astro: version, '@astrojs/markdown-remark': '7.3.1' });
    if (installed === undefined) return { missing: 'its packages could not be installed' };
    const modules = join(installed, 'node_modules');
    const command = { program: process.execPath, words: [join(modules, 'astro/bin/astro.mjs'), 'build'] };
    return { version, command, modules };
  },
  writeSite: (folder, corpus) => {
    cpSync(skeleton, folder, { recursive: true });
    writePeerContent(folder, corpus, paths);
  },
  terms: {
    ...paths,
    articleText: peerArticleText,
    topicText: peerTopicText,
    style: 'src/style.css',
    template: 'src/pages/research/[slug].astro',
  },
  out: 'dist',
  kept: ['.astro', '.cache'],
};
