import { describe, expect, test } from 'vitest';
import { folderOutputs, outputs } from '../../../src/outputs/outputs.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import type { SiteInput } from '../../../src/schema/site.ts';
import { article, outputContext, publish as publishAll, published, viewAt } from '../../support/site/publish.ts';

const content = {
  'articles/x.md': article('title: X\nrelated: [y]'),
  'articles/y.md': article('title: Y\nimage: {src: road.png, alt: A road}'),
  'articles/road.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

const image = { file: 'share.png', alt: { en: 'The house', ru: 'Дом' }, width: 1200, height: 630 };

const publicFiles = { 'share.png': 'PNG' };

const publish = (settings: Partial<SiteInput> = {}): Promise<Publication> =>
  published(content, { settings, publicFiles });

/** Addresses of all pages and files but the index of the search. */
function addresses(publication: Publication): readonly string[] {
  const { context } = outputContext(publication);
  return [...context.pageUrls, ...outputs.flatMap((output) => output.files(context)).map(({ url }) => url)];
}

/** The properties and names of a page's `<meta>`, each with what it says. */
function metaAt(publication: Publication, slug: string): Readonly<Record<string, string>> {
  const { meta } = viewAt(publication, `/research/${slug}/`, 'article').head;
  return Object.fromEntries(meta.map((tag) => ['property' in tag ? tag.property : tag.name, tag.content]));
}

describe('what the settings switch off', () => {
  test.each<[string, Partial<SiteInput>, RegExp]>([
    ['the search', { search: false }, /\/search\/|opensearch/],
    ['pictures for networks', { socialImages: false }, /social-/],
    ['files for reference managers', { citationFiles: false }, /cite\./],
    ['copies for machines', { markdownCopies: false }, /index\.md|llms\.txt/],
    ['pages of related works', { pageSizes: { relatedPage: 0 } }, /\/related\//],
  ])('%s', async (_, settings, pattern) => {
    const isPart = (url: string): boolean => pattern.test(url);
    const before = addresses(await publish());
    expect(before.filter(isPart)).not.toEqual([]);
    const publication = await publish(settings);
    expect(addresses(publication)).toEqual(before.filter((url) => !isPart(url)));
    // No page leads to what is not there.
    const { views } = outputContext(publication);
    expect(JSON.stringify([...views.values()])).not.toMatch(pattern);
  });

  test('without the search there is no index, and no page names one', async () => {
    const { context, views } = outputContext(await publish({ search: false }));
    expect(await Promise.all(folderOutputs.map((output) => output.files(context)))).toEqual([[]]);
    expect([...views.values()].flatMap(({ head }) => head.links.filter(({ rel }) => rel === 'search'))).toEqual([]);
  });

  test('an article still lists what is related without the page of it', async () => {
    const publication = await publish({ pageSizes: { relatedPage: 0 } });
    expect(viewAt(publication, '/research/x/', 'article').related).toMatchObject([{ title: 'Y' }]);
  });

  test('citations stand in the styles that were asked for, in their order', async () => {
    const styles = async (settings: Partial<SiteInput>) =>
      viewAt(await publish(settings), '/research/x/', 'article').citeThis.citations.map(({ style }) => style);
    expect(await styles({})).toEqual(['APA', 'Chicago', 'MLA', 'GOST R 7.0.5']);
    expect(await styles({ citeThis: ['modern-language-association', 'apa'] })).toEqual(['MLA', 'APA']);
    expect(await styles({ citeThis: [] })).toEqual([]);
  });
});

describe('the picture that stands for a page elsewhere', () => {
  test('is the article’s own where none is drawn, else the site’s, else none', async () => {
    const plain = await publish({ socialImages: false });
    expect(metaAt(plain, 'x')).not.toHaveProperty('og:image');
    expect(metaAt(plain, 'x')).toMatchObject({ 'twitter:card': 'summary' });
    expect(metaAt(plain, 'y')).toMatchObject({ 'og:image:alt': 'A road', 'twitter:card': 'summary_large_image' });
    expect(metaAt(await publish({ socialImages: false, image }), 'x')).toMatchObject({
      'og:image': 'https://institute.example/share.png',
      'og:image:width': '1200',
      'og:image:alt': 'The house',
    });
  });

  test('must be in the public folder', async () => {
    const { problems } = await publishAll(content, { settings: { image } });
    expect(problems.map(({ message }) => message)).toEqual([
      'The setting "image.file" names a file that is not in public/: share.png.',
    ]);
  });

  test('is the site’s on lists, in the words of their language, and never in the place of a drawn one', async () => {
    const publication = await publish({ image });
    const home = viewAt(publication, '/ru/', 'home').head.meta;
    expect(home).toContainEqual({ property: 'og:image', content: 'https://institute.example/share.png' });
    expect(home).toContainEqual({ property: 'og:image:alt', content: 'Дом' });
    expect(metaAt(publication, 'x')['og:image']).toMatch(/\/research\/x\/social-/);
  });
});
