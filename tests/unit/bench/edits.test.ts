import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { edits, isShown, type EditedSite } from '../../bench/peers/edits.ts';
import { generators } from '../../bench/peers/generators.ts';
import { peerArticleText } from '../../bench/peers/peer-content.ts';
import type { CorpusArticle } from '../../support/corpus/article.ts';
import { inventCorpus } from '../../support/corpus/invented-corpus.ts';
import { folderDigests } from '../../support/site/folder-digest.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const corpus = inventCorpus({ articles: 10, authors: 3, topics: 4, words: 60 });

describe.each(generators.map((generator) => [generator.id, generator] as const))('a site for %s', (_, generator) => {
  function newSite(): EditedSite {
    const folder = temporaryFolder();
    generator.writeSite(folder, corpus);
    return { folder, generator, corpus };
  }

  /** The files that an edit touches: those it changes, and those it adds. */
  function touched(site: EditedSite, kind: string, mark: number): readonly string[] {
    const before = folderDigests(site.folder);
    edits.find((edit) => edit.kind === kind)?.apply(site, mark);
    return Object.entries(folderDigests(site.folder))
      .filter(([path, digest]) => before[path] !== digest)
      .map(([path]) => path);
  }

  test('has every article, with all that its text has', () => {
    const { folder } = newSite();
    for (const article of corpus.articles) {
      const text = readFileSync(join(folder, generator.terms.article(article)), 'utf8');
      for (const part of [article.title, article.date, article.summary, ...article.authors, ...article.topics])
        expect(text).toContain(part);
      const words = text.split('\n---\n')[1]?.split(/\s+/);
      expect(words?.length).toBe(`\n${article.body}`.split(/\s+/).length);
    }
  });

  test('is edited where the generator looks, each time anew', () => {
    const site = newSite();
    const { terms } = generator;
    const article = (index: number) => terms.article(articleAt(index));
    const added = terms.article({ ...articleAt(0), slug: 'new-article-1', date: '2025-12-31' });
    for (const [kind, expected] of [
      ['unchanged', []],
      ['body edit', [article(6)]],
      ['title edit', [article(7)]],
      ['new article', [added]],
      ['new topic', [article(9), terms.topic('new-topic-1')]],
      ['style edit', [terms.style]],
      ['template edit', [terms.template]],
    ] as const) {
      expect(touched(site, kind, 1).toSorted(), kind).toEqual(expected.toSorted());
      expect(touched(site, kind, 2), kind).toHaveLength(expected.length);
    }
  });

  test('is built from nothing once it is forgotten what was kept', () => {
    const site = newSite();
    const before = folderDigests(site.folder);
    for (const name of [generator.out, ...generator.kept]) put(join(site.folder, name, 'page.html'), 'A page.');
    edits.find(({ kind }) => kind === 'cold')?.apply(site, 1);
    expect(folderDigests(site.folder)).toEqual(before);
  });
});

test('links are addresses for all but this project, which finds them by name', () => {
  const article = { ...articleAt(0), body: 'See [one](article-00002) and [two](https://example.org/a).\n' };
  expect(peerArticleText(article)).toContain(
    '\n\nSee [one](/research/article-00002/) and [two](https://example.org/a).',
  );
});

test('an edit is shown once the site says so', () => {
  const [generator] = generators;
  if (!generator) throw new Error('There are no generators.');
  const folder = temporaryFolder();
  const page = join(folder, generator.out, 'research/a/index.html');
  const sign = { pattern: 'research/a/index.html', text: 'Title 1 anew' };
  const isItShown = () => isShown(sign, { folder, generator, corpus });
  expect(isItShown()).toBe(false);
  put(page, '<h1>Title 2 anew</h1>');
  expect(isItShown()).toBe(false);
  put(page, '<h1>Title 1 anew</h1>');
  expect(isItShown()).toBe(true);
});

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function articleAt(index: number): CorpusArticle {
  const article = corpus.articles[index];
  if (!article) throw new Error(`There is no article ${index}.`);
  return article;
}
