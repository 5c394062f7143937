import { join } from 'node:path';
import { writeCorpus } from '../../support/corpus/corpus.ts';
import { buildSite } from '../../support/site/build-site.ts';
import { writeContent } from '../../support/site/write-content.ts';
import type { Rival } from './rival.ts';

/** This project, with its settings as they stand: beside other articles, so that the page has related ones to show. */
export const octavo: Rival = {
  name: 'Octavo',
  async build(folder, { title, summary, date, body, figure }) {
    const content = join(folder, 'content');
    const out = join(folder, 'site');
    const [other = '', another = ''] = writeCorpus(content, { articles: 20, topics: 3 });
    writeContent(content, {
      'authors/ada-byron.md': '---\nname: Ada Byron\nkind: person\n---\n\nAda Byron writes about engines.\n',
      'articles/article/index.md': `---\ntitle: ${title}\nauthor: ada-byron\ndate: ${date}\nrelated: [${other}, ${another}]\nsummary: ${summary}\n---\n\n${body}`,
      'articles/article/figure.png': figure,
    });
    const { status, output } = await buildSite({ out, content, cache: join(folder, 'cache') });
    if (status !== 0) throw new Error(`The site does not build:\n${output}`);
    return { folder: out, path: 'research/article/' };
  },
};
