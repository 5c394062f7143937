import { describe, expect, test } from 'vitest';
import { article, publish, reportLines, viewsOf, type PublishOptions } from '../../support/site/publish.ts';

const content = {
  'articles/2024/border.md': article('title: Border\ntags: [engines]', 'Text.\n\n## The talks\n\nMore.'),
  'articles/border.ru.md': article('title: Граница\ntags: [engines]'),
  'articles/folder/index.md': article('title: In a folder'),
  'articles/draft.md': article('title: Draft\ndraft: true'),
  'topics/mills.md': '---\ntitle: Mills\n---\n\nOn mills.\n',
  'pages/about.md': '---\ntitle: About\n---\n\nWho we are.\n',
};

/** Where the link of an article's body leads, and what is reported of it. */
async function follow(
  target: string,
  { file = 'articles/x.md', ...options }: PublishOptions & { readonly file?: string } = {},
): Promise<{ readonly url: string | null | undefined; readonly report: readonly string[] }> {
  const { publication, problems } = await publish(
    { ...content, [file]: article('title: From\ntags: [mills]', `It says [so](${target}) there.`) },
    options,
  );
  const from = publication.articles.find(({ title }) => title === 'From');
  return { url: from?.body.links[0], report: reportLines(problems) };
}

describe('a link inside the site', () => {
  test.each([
    ['by slug', 'border', '/research/border/'],
    ['by slug, with an anchor', 'border#the-talks', '/research/border/#the-talks'],
    ['by file name', '2024/border.md', '/research/border/'],
    ['by relative path', './2024/border', '/research/border/'],
    ['through the folder above', '../articles/2024/border.md#the-talks', '/research/border/#the-talks'],
    ['to the folder of an article', 'folder', '/research/folder/'],
    ['to the file of an author', '../authors/ada.md', '/authors/ada/'],
    ['to a translation by its file', 'border.ru.md', '/ru/research/border/'],
    ['by address', '/research/border/', '/research/border/'],
    ['by address without a slash', '/research/border', '/research/border/'],
    ['by address with a query', '/archive/?from=mail#content', '/archive/?from=mail#content'],
    ['to a list', '/topics/', '/topics/'],
    ['to a topic that only tags name', '/topics/engines/', '/topics/engines/'],
    ['to a topic in another language', '/ru/topics/engines/', '/ru/topics/engines/'],
    ['to an author in another language', '/ru/authors/ada/', '/ru/authors/ada/'],
    ['to a year of the archive', '/archive/2024/', '/archive/2024/'],
    ['to the related articles of an article', '/research/border/related/', '/research/border/related/'],
    ['to a page', '/about/', '/about/'],
  ])('%s', async (_, target, url) => {
    expect(await follow(target)).toEqual({ url, report: [] });
  });

  test('an article in another language links to the edition of that language', async () => {
    expect(await follow('border', { file: 'articles/x.ru.md' })).toEqual({ url: '/ru/research/border/', report: [] });
    expect(await follow('border', { file: 'articles/2024/x.ru.md' })).toEqual({
      url: '/ru/research/border/',
      report: [],
    });
  });

  test('and to the original where there is no translation', async () => {
    expect(await follow('folder', { file: 'articles/x.ru.md' })).toEqual({ url: '/research/folder/', report: [] });
  });

  test.each([
    ['without the base path', '/research/border/'],
    ['with the base path', '/pub/research/border/'],
    ['by slug', 'border'],
  ])('below a base path, typed %s', async (_, target) => {
    const { url, report } = await follow(target, { settings: { base: '/pub/' } });
    expect({ url, report }).toEqual({ url: '/pub/research/border/', report: [] });
  });

  test.each([
    ['/', 'https://institute.example/research/border/', '/research/border/'],
    ['/pub/', 'https://institute.example/pub/research/border/', '/pub/research/border/'],
  ])('by the full address below %s, with a warning', async (base, target, url) => {
    expect(await follow(target, { settings: { base } })).toEqual({
      url,
      report: ['articles/x.md:8:9 link-own-absolute'],
    });
  });

  test('to a file of the public folder, whatever its name', async () => {
    const publicFiles = { 'files/доклад 1.pdf': 'PDF' };
    const target = '</files/доклад 1.pdf>';
    const url = '/files/%D0%B4%D0%BE%D0%BA%D0%BB%D0%B0%D0%B4%201.pdf';
    expect(await follow(target, { publicFiles })).toEqual({ url, report: [] });
    expect(await follow(url, { publicFiles })).toEqual({ url, report: [] });
  });
});

describe('a link to nothing is reported at its place', () => {
  test.each([
    ['an unknown slug', 'bordr', 'link-broken'],
    ['an unknown file', '2023/border.md', 'link-broken'],
    ['an unknown address', '/research/bordr/', 'link-broken'],
    ['a year without works', '/archive/1999/', 'link-broken'],
    ['a topic without works in that language', '/ru/topics/mills/', 'link-broken'],
    ['a draft', 'draft', 'link-unpublished'],
    ['a draft by its address', '/research/draft/', 'link-unpublished'],
    ['a file outside the content', '../../package.json', 'file-outside-content'],
  ])('%s', async (_, target, code) => {
    expect(await follow(target)).toEqual({ url: null, report: [`articles/x.md:8:9 ${code}`] });
  });

  test('an unknown anchor, even one that is badly written', async () => {
    expect((await follow('border#talks')).report).toEqual(['articles/x.md:8:9 link-anchor-unknown']);
    expect((await follow('border#50%')).report).toEqual(['articles/x.md:8:9 link-anchor-unknown']);
  });
});

test('every address that a link may name is a page of the site', async () => {
  const names = [
    '/ru/',
    '/topics/engines/',
    '/archive/2024/',
    '/ru/archive/2024/',
    '/research/border/related/',
    '/ru/authors/ada/',
  ];
  const links = names.map((name) => `[x](${name})`).join(' ');
  const { publication, problems } = await publish({ ...content, 'articles/x.md': article('tags: [mills]', links) });
  expect(reportLines(problems)).toEqual([]);
  const planned = new Set(viewsOf(publication).keys());
  const linked = publication.articles.flatMap(({ body }) => body.links);
  expect(linked.filter((url) => url === null || !planned.has(url))).toEqual([]);
  expect(linked).toHaveLength(names.length);
});
