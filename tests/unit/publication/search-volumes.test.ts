import { expect, test } from 'vitest';
import type { Article } from '../../../src/publication/publication.ts';
import { searchVolumes } from '../../../src/publication/search-volumes.ts';
import { siteUrls } from '../../../src/publication/urls.ts';

const urls = siteUrls({ url: 'https://example.org', base: '/', language: 'en' });

/** Articles of which each is as many days old as its number. */
function articles(count: number, lang = 'en'): Article[] {
  return Array.from({ length: count }, (_, age) => {
    const date = new Date(Date.UTC(2025, 0, 1) - age * 86_400_000).toISOString().slice(0, 10);
    return { slug: `a${String(age)}`, lang, date } as Article;
  });
}

const volumesOf = (all: readonly Article[], lang = 'en') => searchVolumes(lang, { articles: all, urls });
const sizes = (count: number) => volumesOf(articles(count)).map((volume) => volume.articles.length);

test('small sites have one volume', () => {
  expect(sizes(3)).toEqual([3]);
  expect(volumesOf(articles(3)).map(({ url }) => url)).toEqual(['/pagefind/en/']);
});

test('larger ones have few, the smallest for the newest articles', () => {
  expect(sizes(512)).toEqual([512]);
  expect(sizes(1_000)).toEqual([488, 512]);
  expect(sizes(10_000)).toEqual([272, 512, 512, 512, 4_096, 4_096]);
  expect(volumesOf(articles(1_030)).map(({ url }) => url)).toEqual([
    '/pagefind/en/',
    '/pagefind/en/2/',
    '/pagefind/en/1/',
  ]);
});

test('all articles stand in them once, from the newest to the oldest', () => {
  const all = articles(1_300);
  expect(volumesOf(all.toReversed()).flatMap((volume) => volume.articles)).toEqual(all);
});

test('a new article changes the newest volume alone', () => {
  const all = articles(1_100);
  const [, ...before] = volumesOf(all.slice(1));
  const [, ...after] = volumesOf(all);
  expect(after).toEqual(before);
});

test('each language has its own', () => {
  const all = [...articles(2), ...articles(3, 'zh-Hans')];
  const [volume] = volumesOf(all, 'zh-Hans');
  expect(volume).toMatchObject({ url: '/pagefind/zh-hans/', isNewest: true });
  expect(volume?.articles).toHaveLength(3);
  expect(volumesOf(all, 'fa')).toEqual([]);
});
