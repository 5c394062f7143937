import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleText, type CorpusArticle } from './article.ts';
import { inventCorpus, type Corpus, type CorpusOptions } from './invented-corpus.ts';

/** Writes an invented corpus as a content folder: same options, same bytes. Returns the slugs, oldest article first. */
export function writeCorpus(folder: string, options: CorpusOptions): readonly string[] {
  const corpus = inventCorpus(options);
  writeContentFolder(folder, corpus);
  return corpus.articles.map(({ slug }) => slug);
}

/** Writes a corpus as this project reads it. */
export function writeContentFolder(folder: string, { authors, topics, pages, articles, sources }: Corpus): void {
  const write = writerInto(folder);
  for (const { id, name, body } of authors)
    write(`authors/${id}.md`, `---\nname: ${name}\nkind: person\nrole: Fellow\n---\n\n${body}\n`);
  for (const { id, title } of topics) write(`topics/${id}.md`, `---\ntitle: ${title}\n---\n`);
  if (sources !== undefined) write('references.bib', sources);
  for (const { slug, title, body } of pages) write(`pages/${slug}.md`, `---\ntitle: ${title}\n---\n\n${body}\n`);
  for (const article of articles) write(articlePath(article), articleText(article));
}

/** Where an article stands in a content folder: by year, as editors keep them. */
export function articlePath({ slug, date }: Pick<CorpusArticle, 'slug' | 'date'>): string {
  return `articles/${date.slice(0, 4)}/${slug}.md`;
}

/** Writes files below a folder, and the folders that they need. */
export function writerInto(folder: string): (path: string, text: string) => void {
  return (path, text) => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
}
