import { describe, expect, it } from 'vitest';
import { writeIndex, type IndexedWork } from '../../../src/outputs/pagefind-index.ts';
import { searchIndex } from '../../../src/outputs/search-index.ts';
import { article, outputContext, published } from '../../support/site/publish.ts';

const work: IndexedWork = {
  url: '/research/a/',
  lang: 'en',
  title: 'A title',
  lead: ['A summary & more.'],
  html: '<h2 id="part">A part</h2><p>Of the <em>text</em>.</p>',
  meta: { date: '2025-03-18' },
  filters: { topic: ['Water', 'Energy "and" more'] },
  sort: { date: '2025-03-18' },
};

describe('the search index', () => {
  it('has the same bytes for the same works', async () => {
    const works = [work, { ...work, url: '/ru/research/b/', lang: 'ru', title: 'Название' }];
    const [first, second] = [await writeIndex(works), await writeIndex(works)];
    expect(first.length).toBeGreaterThan(5);
    expect(first).toEqual(second);
  });

  it('holds no interface of Pagefind’s own', async () => {
    const paths = (await writeIndex([work])).map(({ path }) => path);
    expect(paths).toContain('pagefind.js');
    expect(paths.filter((path) => /ui|highlight/.test(path))).toEqual([]);
  });

  it('is made once for the same works, and anew when one has changed', async () => {
    const files = { 'articles/a.md': article('title: A'), 'articles/b.ru.md': article('title: Б') };
    const { context } = outputContext(await published(files));
    let read = 0;
    const counting = { ...context, bodyHtml: () => (read++, '<p>text</p>') };
    const urls = (await searchIndex.files(counting)).map(({ url }) => url);
    expect(read).toBe(2);
    expect(urls).toContain('/pagefind/en/pagefind.js');
    expect(urls.filter((url) => /\/fragment\/(?:en|ru)_/.test(url))).toHaveLength(2);
    expect((await searchIndex.files(counting)).map(({ url }) => url)).toEqual(urls);
    expect(read).toBe(2);

    const changed = await published({ ...files, 'articles/a.md': article('title: A changed') });
    await searchIndex.files({ ...counting, publication: changed });
    expect(read, 'the Russian volume is what it was').toBe(3);
  });
});
