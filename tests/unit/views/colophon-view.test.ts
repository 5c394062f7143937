import { expect, test } from 'vitest';
import type { Publication } from '../../../src/publication/publication.ts';
import { planPages, type PlannedPage } from '../../../src/views/plan.ts';
import type { SiteWeights } from '../../../src/views/site-weights.ts';
import type { ColophonView, View } from '../../../src/views/view.ts';
import { article, outputContext, published, viewAt, viewsOf } from '../../support/site/publish.ts';

const content = {
  'articles/mills.md': article('title: Mills\ntags: [engines]', 'Five words stand in here.'),
  'articles/roads.md': article('title: Roads', 'Three more words.'),
  'articles/roads.ru.md': article('title: Дороги', 'Два слова.'),
};

const weights: SiteWeights = {
  quality: 5,
  sampleSize: 200,
  types: [
    { type: 'home', pages: 2, median: 1949, largest: 2051 },
    { type: 'article', pages: 1200, median: 6000, largest: 19_750 },
  ],
  sheet: 7012,
  script: 1800,
  fonts: 23_664,
};

function colophonOf(publication: Publication, url: string, measured?: SiteWeights): ColophonView {
  const { related, scholarship } = outputContext(publication).context;
  const pages: readonly PlannedPage[] = planPages(publication, related, scholarship);
  const view: View | undefined = pages.find((page) => page.url === url)?.view(measured);
  if (view?.type !== 'colophon') throw new Error(`At ${url} stands no colophon.`);
  return view;
}

test('counts works once, editions each, and the pages of the whole plan', async () => {
  const publication = await published(content);
  const { counts } = viewAt(publication, '/colophon/', 'colophon');
  expect(Object.fromEntries(counts.map(({ label, count }) => [label, count]))).toEqual({
    Works: '2',
    'Editions in all languages': '3',
    Authors: '1',
    Topics: '1',
    Languages: '2',
    Pages: String(viewsOf(publication).size),
    'Words in all articles, about': '10',
  });
});

test('tells weights in the reader’s language, and that a type was weighed by a sample', async () => {
  const publication = await published(content);
  const english = colophonOf(publication, '/colophon/', weights).weights;
  expect(english?.rows).toEqual([
    { label: 'Home', cells: ['2', '1.9 kB', '2.1 kB'] },
    { label: 'Articles', cells: ['1,200', '6.0 kB', '19.8 kB'] },
  ]);
  expect(english?.shared.map(({ size }) => size)).toEqual(['7.0 kB', '23.7 kB', '1.8 kB']);
  expect(english?.notes).toHaveLength(2);
  expect(english?.notes[1]).toContain('more than 200 pages');
  const russian = colophonOf(publication, '/ru/colophon/', weights).weights;
  expect(russian?.rows[1]).toEqual({ label: 'Статьи', cells: ['1\u{a0}200', '6,0 кБ', '19,8 кБ'] });
});

test('says nothing of samples where every page was weighed, and nothing of weights where none was', async () => {
  const publication = await published(content);
  const few = { ...weights, types: weights.types.slice(0, 1) };
  expect(colophonOf(publication, '/colophon/', few).weights?.notes).toHaveLength(1);
  expect(colophonOf(publication, '/colophon/').weights).toBeUndefined();
});

test('names the program first, and the typefaces that the settings name', async () => {
  const typefaces = [{ name: 'Literata', licence: 'OFL' }];
  const { software, typefaces: named } = viewAt(
    await published(content, { settings: { colophon: { typefaces } } }),
    '/colophon/',
    'colophon',
  );
  expect(software[0]?.name).toBe('Octavo');
  expect(software.map(({ name }) => name)).toContain('astro');
  expect(software.every(({ version }) => /^\d+\.\d+\.\d+/.test(version))).toBe(true);
  expect(named).toEqual([{ text: 'Literata', licence: 'OFL' }]);
});

test('is linked from every footer, and nowhere to be found where the settings say so', async () => {
  const footersOf = (publication: Publication): readonly string[] =>
    [...viewsOf(publication).values()].map(({ frame }) => frame.footer.navigation.map(({ url }) => url).join());
  const shown = footersOf(await published(content));
  expect(new Set(shown)).toEqual(new Set(['/colophon/', '/ru/colophon/']));
  const without = await published(content, { settings: { colophon: false } });
  expect(new Set(footersOf(without))).toEqual(new Set(['']));
  expect([...viewsOf(without).values()].map(({ type }) => type)).not.toContain('colophon');
});
