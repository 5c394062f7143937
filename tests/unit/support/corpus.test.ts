import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCorpus } from '../../support/corpus/corpus.ts';
import { inventCorpus } from '../../support/corpus/invented-corpus.ts';
import { folderDigests } from '../../support/site/folder-digest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-corpus-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the same options write the same bytes, another seed others', () => {
  const [first, second, third] = ['a', 'b', 'c'].map((name) => join(folder, name)) as [string, string, string];
  writeCorpus(first, { articles: 20 });
  writeCorpus(second, { articles: 20 });
  writeCorpus(third, { articles: 20, seed: 2 });
  expect(folderDigests(second)).toEqual(folderDigests(first));
  expect(folderDigests(third)).not.toEqual(folderDigests(first));
});

test('writes as many articles, authors and topics as asked, with bodies of the length asked', () => {
  const slugs = writeCorpus(folder, { articles: 100, authors: 5, topics: 6 });
  const paths = Object.keys(folderDigests(folder));
  const articles = paths.filter((path) => path.startsWith('articles/'));
  expect(slugs).toHaveLength(100);
  expect(articles).toHaveLength(100);
  expect(paths.filter((path) => path.startsWith('authors/'))).toHaveLength(5);
  expect(paths.filter((path) => path.startsWith('topics/'))).toHaveLength(6);
  const bodies = articles.map((path) => readFileSync(join(folder, path), 'utf8').split('\n---\n')[1] ?? '');
  const mean = bodies.reduce((sum, body) => sum + body.split(/\s+/).length, 0) / bodies.length;
  expect(mean).toBeGreaterThan(900);
  expect(mean).toBeLessThan(1050);
});

test('invents articles oldest first that name only people, topics and articles there are', () => {
  const { articles, authors, topics } = inventCorpus({ articles: 60, authors: 5, topics: 6 });
  const known = new Set([...articles.map(({ slug }) => slug), ...[...authors, ...topics].map(({ id }) => id)]);
  const named = articles.flatMap((article) => [...article.authors, ...article.topics, ...article.related]);
  const linked = articles.flatMap(({ body }) =>
    [...body.matchAll(/\]\((article-\d+)\)/g)].map(([, slug = '']) => slug),
  );
  expect([...named, ...linked].filter((name) => !known.has(name))).toEqual([]);
  expect(linked).not.toEqual([]);
  expect(articles.map(({ date }) => date)).toEqual(articles.map(({ date }) => date).sort());
});

test('cites sources that its bibliography has, and is otherwise what it is without them', () => {
  const [plain, citing] = [0, 4].map((citations) => inventCorpus({ articles: 20, citations }));
  const cited =
    citing?.articles.flatMap(({ body }) => [...body.matchAll(/@(source-\d+)/g)].map(([, key]) => key)) ?? [];
  expect(cited).toHaveLength(80);
  expect(cited.filter((key) => !citing?.sources?.includes(`{${key ?? ''},\n`))).toEqual([]);
  expect(plain?.sources).toBeUndefined();
  expect(citing?.articles.map(({ title, date }) => title + date)).toEqual(
    plain?.articles.map(({ title, date }) => title + date),
  );
});
