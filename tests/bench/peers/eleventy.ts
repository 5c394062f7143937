import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Generator } from './generator.ts';
import { installedPackages } from './packages.ts';
import { peerArticleText, peerTopicText, writePeerContent, type PeerPaths } from './peer-content.ts';

const skeleton = fileURLToPath(new URL('../sites/eleventy/', import.meta.url));
const version = '3.1.8';

const paths: PeerPaths = {
  article: ({ slug }) => `content/research/${slug}.md`,
  author: (id) => `content/authors/${id}.md`,
  topic: (id) => `content/topics/${id}.md`,
  page: (slug) => `content/${slug}.md`,
};

/** Eleventy with Nunjucks, and markdown-it with footnotes. It keeps nothing between two builds. */
export const eleventy: Generator = {
  id: 'eleventy',
  name: 'Eleventy',
  prepare: () => {
    const installed = installedPackages('eleventy', { '@11ty/eleventy': version, 'markdown-it-footnote': '4.0.0' });
    if (installed === undefined) return { missing: 'its packages could not be installed' };
    const modules = join(installed, 'node_modules');
    const command = { program: process.execPath, words: [join(modules, '@11ty/eleventy/cmd.cjs'), '--quiet'] };
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
    style: 'public/style.css',
    template: '_includes/article.njk',
  },
  out: '_site',
  kept: [],
};
