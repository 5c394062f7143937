import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/build-publication.ts';
import { shippedStyle } from '../../../src/source/citation-styles/citation-style.ts';
import { readContent } from '../../../src/source/read-content.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { article, published, testSite } from '../../support/site/publish.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';
import { writeContent } from '../../support/site/write-content.ts';

const content = {
  'authors/ada.md': '---\nname: Ada Byron\n---\n\nAda writes.\n',
  'authors/bob.md': '---\nname: Bob Ray\n---\n',
  'topics/mills.md': '---\ntitle: Mills\n---\n\nOn mills.\n',
  'articles/b.md': article(
    'title: B\ndate: 2024-05-06\ntags: [mills, Slow Trains]',
    'First. It names [A](a) in passing. Last.',
  ),
  'articles/a.md': article('title: A\ndate: 2024-05-06\ntags: [mills]\nauthor: [ada, {id: bob, role: editor}]'),
  'articles/c.md': article('title: C\ndate: 2024-05-07\nrelated: [a]'),
  'articles/a.ru.md': article('title: А\ndate: 2024-05-06'),
};

test('articles stand newest first, those of a day by slug, then by language', async () => {
  const { articles } = await published(content);
  expect(articles.map(({ slug, lang }) => `${slug}.${lang}`)).toEqual(['c.en', 'a.en', 'a.ru', 'b.en']);
});

test('an article knows who links to it, with the sentence, and who picks it', async () => {
  const { articles } = await published(content);
  const [c, a, russian, b] = articles;
  expect(a?.backlinks).toEqual([{ from: c }, { from: b, sentence: 'It names A in passing.' }]);
  expect(b?.mentions).toEqual([a]);
  expect(russian?.backlinks).toEqual([]);
  expect([a?.translations, russian?.translations, b?.translations]).toEqual([[russian], [a], []]);
});

test('authors and topics know their works, newest first; a tag alone makes a topic', async () => {
  const { authors, topics } = await published(content);
  const named = authors.map(({ id, works }) => [id, works.map((work) => `${work.role} ${work.article.title}`)]);
  expect(named).toEqual([
    ['ada', ['author C', 'author A', 'author А', 'author B']],
    ['bob', ['editor A']],
  ]);
  expect(topics.map(({ id, title, file, articles }) => [id, title, file, articles.map((each) => each.title)])).toEqual([
    ['mills', 'Mills', 'content/topics/mills.md', ['A', 'B']],
    ['slow-trains', 'Slow trains', undefined, ['B']],
  ]);
});

test('the order in which files are found makes no difference', async () => {
  const folder = temporaryFolder();
  writeContent(folder, content);
  const read = await readContent(folder, 'content');
  const build = async (order: readonly number[]) => {
    const shuffled = <Item>(items: readonly Item[]): Item[] =>
      items
        .map((item, index) => ({ item, rank: order[index] ?? 0 }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ item }) => item);
    const { articles, authors, topics, pages } = read.documents;
    const documents = { articles: shuffled(articles), authors: shuffled(authors), topics: shuffled(topics), pages };
    const { publication } = await buildPublication({ ...read, documents }, testSite(), {
      now: '2030-01-01T00:00:00Z',
      drafts: false,
      publicFiles: [],
      citationStyle: shippedStyle('chicago-author-date'),
      renderBodies: (bodies) =>
        Promise.resolve(
          bodies.map(({ body, settings }) => {
            const { html, ...facts } = renderBody(body.text, settings);
            return { digest: html, facts };
          }),
        ),
    });
    return {
      articles: publication.articles.map(({ url, backlinks }) => [url, backlinks.map(({ from }) => from.url)]),
      authors: publication.authors.map(({ id, works }) => [id, works.map(({ article: { url } }) => url)]),
      topics: publication.topics.map(({ id, articles: works }) => [id, works.map(({ url }) => url)]),
    };
  };
  const expected = await build([0, 1, 2, 3]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), async (order) => {
      expect(await build(order)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});
