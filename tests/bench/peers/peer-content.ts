import { writerInto } from '../../support/corpus/corpus.ts';
import type { CorpusArticle } from '../../support/corpus/article.ts';
import type { Corpus, CorpusTopic } from '../../support/corpus/invented-corpus.ts';

/** Where a generator looks for the files of a site: paths below the site's folder. */
export interface PeerPaths {
  readonly article: (article: Pick<CorpusArticle, 'slug'>) => string;
  readonly author: (id: string) => string;
  readonly topic: (id: string) => string;
  readonly page: (slug: string) => string;
}

/** Writes a corpus as other generators read it: their front matter has the same fields, and links are addresses. */
export function writePeerContent(folder: string, { authors, topics, pages, articles }: Corpus, paths: PeerPaths): void {
  const write = writerInto(folder);
  for (const { id, name, body } of authors) write(paths.author(id), `---\ntitle: ${name}\n---\n\n${body}\n`);
  for (const topic of topics) write(paths.topic(topic.id), peerTopicText(topic));
  for (const { slug, title, body } of pages) write(paths.page(slug), `---\ntitle: ${title}\n---\n\n${body}\n`);
  for (const article of articles) write(paths.article(article), peerArticleText(article));
}

export function peerTopicText({ title }: CorpusTopic): string {
  return `---\ntitle: ${title}\n---\n`;
}

export function peerArticleText(article: CorpusArticle): string {
  const { title, authors, date, topics, related, summary, keypoints, body } = article;
  const lines = [
    `title: ${title}`,
    `authors: [${authors.join(', ')}]`,
    `date: ${date}`,
    `topics: [${topics.join(', ')}]`,
    `related: [${related.join(', ')}]`,
    `summary: ${summary}`,
    ...(keypoints.length > 0 ? ['keypoints:', ...keypoints.map((point) => `  - ${point}`)] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body.replaceAll(/\]\(([a-z0-9-]+)\)/g, '](/research/$1/)')}`;
}
