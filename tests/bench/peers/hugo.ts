import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Generator } from './generator.ts';
import { peerArticleText, peerTopicText, writePeerContent, type PeerPaths } from './peer-content.ts';

const skeleton = fileURLToPath(new URL('../sites/hugo/', import.meta.url));

const paths: PeerPaths = {
  article: ({ slug }) => `content/research/${slug}.md`,
  author: (id) => `content/authors/${id}/_index.md`,
  topic: (id) => `content/topics/${id}/_index.md`,
  page: (slug) => `content/${slug}.md`,
};

/** Hugo as the machine has it. It keeps nothing: each of its builds is a whole one. */
export const hugo: Generator = {
  id: 'hugo',
  name: 'Hugo',
  prepare: () => {
    const { stdout, error } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
    const version = error ? undefined : /v(\d[\d.]*)/.exec(stdout)?.[1];
    if (version === undefined) return { missing: 'there is no command "hugo" (on Debian: apt-get install hugo)' };
    return { version, command: { program: 'hugo', words: [] } };
  },
  writeSite: (folder, corpus) => {
    cpSync(skeleton, folder, { recursive: true });
    writePeerContent(folder, corpus, paths);
  },
  terms: {
    ...paths,
    articleText: peerArticleText,
    topicText: peerTopicText,
    style: 'static/style.css',
    template: 'layouts/research/single.html',
  },
  out: 'public',
  kept: ['resources'],
};
