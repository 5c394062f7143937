import { describe, expect, test } from 'vitest';
import { article, publish, reportLines } from '../../support/site/publish.ts';

/** The report on one article beside a good one and a draft. */
async function reportOn(text: string, file = 'articles/x.md'): Promise<readonly string[]> {
  const { problems } = await publish({
    'articles/good.md': article('title: Good'),
    'articles/draft.md': article('title: Draft\ndraft: true'),
    [file]: text,
  });
  return reportLines(problems);
}

describe('what an article names is reported at its place', () => {
  test.each([
    ['an unknown author', 'author: adda', 'author-unknown', '2:9'],
    ['an unknown author in a list', 'author: [ada, bob]', 'author-unknown', '2:15'],
    ['an unknown editor', 'author:\n  - ada\n  - {id: bob, role: editor}', 'author-unknown', '4:10'],
    ['an unknown related article', 'related: [good, goood]', 'related-unknown', '2:17'],
    ['itself as related', 'related: [x]', 'related-self', '2:11'],
    ['a draft as related', 'related: [draft]', 'related-unpublished', '2:11'],
    ['an unknown section', 'section: reserch', 'section-unknown', '2:10'],
    ['an unknown kind', 'kind: comentary', 'kind-unknown', '2:7'],
    ['a language of no pages', 'lang: kk', 'lang-unknown', '2:7'],
    ['a tag without an address', 'tags: [engines, "Ада"]', 'tag-invalid', '2:17'],
  ])('%s', async (_, fields, code, place) => {
    expect(await reportOn(article(fields))).toEqual([`articles/x.md:${place} ${code}`]);
  });

  test('a language that contradicts the name of the file', async () => {
    expect(await reportOn(article('lang: en'), 'articles/x.ru.md')).toEqual([
      'articles/x.ru.md:2:7 lang-contradiction',
    ]);
  });

  test('a topic that features what does not exist', async () => {
    const { problems } = await publish({
      'topics/t.md': '---\ntitle: T\nfeatured: [nothing]\n---\n',
      'articles/x.md': article('tags: [t]'),
    });
    expect(reportLines(problems)).toEqual(['topics/t.md:3:12 featured-unknown']);
  });
});

test('a name in the place of an id is understood in the suggestion', async () => {
  const { problems } = await publish({ 'articles/x.md': article('author: ada byron') });
  expect(problems[0]?.message).toBe('No author is called "ada byron". Did you mean "ada"?');
});

test.each([
  ['author: Ada Byron', 'Write ada, the name of the file content/authors/ada.md without ".md".', 'ada'],
  ['author: “ada”', 'Write ada, the name of the file content/authors/ada.md without ".md".', 'ada'],
  [
    'author: {id: Ada Byron, role: editor}',
    'Write ada, the name of the file content/authors/ada.md without ".md".',
    'ada',
  ],
  ['author: ada, Charles Babbage', 'Write them as a list: [ada, charles]', '[ada, charles]'],
  ['author: Ada Byron and Charles Babbage', 'Write them as a list: [ada, charles]', '[ada, charles]'],
  ['author: [Ada Byron and Charles Babbage]', /^Authors are the files in content\/authors\//, undefined],
  ['author: Ada Byron and Somebody Else', /^Authors are the files in content\/authors\//, undefined],
])('%s: the mend names the files that there are', async (fields, hint, replacement) => {
  const { problems } = await publish({
    'authors/charles.md': '---\nname: Charles Babbage\n---\n',
    'articles/x.md': article(fields),
    'articles/y.md': article('author: charles'),
  });
  expect(problems.map(({ code }) => code)).toEqual(['author-unknown']);
  expect(problems[0]?.hint).toEqual(typeof hint === 'string' ? hint : expect.stringMatching(hint));
  expect(problems[0]?.fix?.replacement).toBe(replacement);
});

test('a tag with pasted signs means the topic without them', async () => {
  const { problems } = await publish({
    'topics/engines.md': '---\ntitle: Engines\n---\n',
    'articles/x.md': article('tags: [“engines”]'),
    'articles/y.md': article('tags: [engines]'),
  });
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/Did you mean "engines"\?$/)]);
  expect(problems[0]?.fix?.replacement).toBe('engines');
});

test('an article may not be called by its title, but is found by it', async () => {
  const { problems } = await publish({
    'articles/some-name.md': article('title: "Quite: Another"'),
    'articles/x.md': article('related: ["Quite: Another"]'),
  });
  expect(problems.map(({ message }) => message)).toEqual([
    'No article is called "Quite: Another". Did you mean "some-name"?',
  ]);
});

test('a draft may name what is not published yet', async () => {
  const text = article('draft: true\nrelated: [draft]', 'See [the other](draft).');
  expect((await reportOn(text)).filter((line) => line.endsWith('link-unpublished'))).toEqual([]);
});

describe('two files of one address', () => {
  test.each([
    ['the same name in two folders', 'articles/2024/same.md', 'articles/2025/same.md'],
    ['a file and a folder', 'articles/same.md', 'articles/same/index.md'],
  ])('%s: the second is reported', async (_, first, second) => {
    const { publication, problems } = await publish({
      [first]: article('title: First'),
      [second]: article('title: Second'),
    });
    expect(reportLines(problems)).toEqual([`${second}:1:1 slug-duplicate`]);
    expect(publication.articles.map(({ title }) => title)).toEqual(['First']);
  });

  test('names that differ in capital letters alone', async () => {
    const { problems } = await publish({ 'articles/Same.md': article(), 'articles/same.md': article() });
    expect(reportLines(problems)).toEqual(['articles/Same.md:1:1 slug-invalid', 'articles/same.md:1:1 slug-duplicate']);
  });

  test('names that differ in their Unicode form alone', async () => {
    const { problems } = await publish({ 'articles/caf\u00e9.md': article(), 'articles/cafe\u0301.md': article() });
    expect(reportLines(problems).filter((line) => line.endsWith('slug-duplicate'))).toHaveLength(1);
  });

  test('a translation is not a duplicate', async () => {
    const { publication, problems } = await publish({ 'articles/x.md': article(), 'articles/x.ru.md': article() });
    expect(problems).toEqual([]);
    expect(publication.articles.map(({ url }) => url)).toEqual(['/research/x/', '/ru/research/x/']);
  });

  test.each(['topics', 'research', 'ru', '404'])('a page called %s', async (slug) => {
    const { problems } = await publish({ [`pages/${slug}.md`]: '---\ntitle: A page\n---\n\nText.\n' });
    expect(reportLines(problems)).toEqual([`pages/${slug}.md:1:1 url-duplicate`]);
  });
});

test('what is named twice is reported, and stands once', async () => {
  const { publication, problems } = await publish({
    'articles/good.md': article('title: Good'),
    'articles/x.md': article('author: [ada, ada]\nrelated: [good, good]\ntags: [engines, Engines]'),
  });
  expect(reportLines(problems)).toEqual([
    'articles/x.md:2:15 value-repeated',
    'articles/x.md:4:17 value-repeated',
    'articles/x.md:3:17 value-repeated',
  ]);
  const x = publication.articles.find(({ slug }) => slug === 'x');
  expect([x?.credits, x?.picks, x?.topics].map((list) => list?.length)).toEqual([1, 1, 1]);
});
