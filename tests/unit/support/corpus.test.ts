import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCorpus } from '../../support/corpus/corpus.ts';
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
