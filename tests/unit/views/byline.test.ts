import { expect, test } from 'vitest';
import { article, published, viewAt } from '../../support/site/publish.ts';

const names = { ann: 'Ann Lee', bob: 'Bob Ray', cem: 'Cem Ak', dan: 'Dan Fox', eve: 'Eve $& {x}' };
const authors = Object.fromEntries(
  Object.entries(names).map(([id, name]) => [`authors/${id}.md`, `---\nname: '${name}'\n---\n`]),
);

/** The byline of an article, with the addresses of its links in order. */
async function bylineOf(author: string, lang: string): Promise<{ text: string; links: readonly string[] }> {
  const publication = await published({ ...authors, [`articles/x.${lang}.md`]: article(`author: ${author}`) });
  const { byline } = viewAt(publication, `${lang === 'ru' ? '/ru' : ''}/research/x/`, 'article');
  return { text: byline.map(({ text }) => text).join(''), links: byline.flatMap(({ url }) => url ?? []) };
}

test.each([
  ['one author', 'ann', 'By Ann Lee', 'Ann Lee'],
  ['two authors', '[ann, bob]', 'By Ann Lee and Bob Ray', 'Ann Lee и Bob Ray'],
  [
    'five authors',
    '[ann, bob, cem, dan, eve]',
    'By Ann Lee, Bob Ray, Cem Ak, Dan Fox and Eve $& {x}',
    'Ann Lee, Bob Ray, Cem Ak, Dan Fox и Eve $& {x}',
  ],
  [
    'an author and two editors, whatever their order',
    '[{id: bob, role: editor}, ann, {id: cem, role: editor}]',
    'By Ann Lee. Edited by Bob Ray and Cem Ak',
    'Ann Lee. Редактура: Bob Ray и Cem Ak',
  ],
  [
    'every role',
    '[ann, {id: bob, role: interviewer}, {id: cem, role: reviewer}, {id: dan, role: translator}]',
    'By Ann Lee. Translated by Dan Fox. Reviewed by Cem Ak. Interview by Bob Ray',
    'Ann Lee. Перевод: Dan Fox. Рецензирование: Cem Ak. Беседу вели: Bob Ray',
  ],
])('%s', async (_, author, english, russian) => {
  expect((await bylineOf(author, 'en')).text).toBe(english);
  expect((await bylineOf(author, 'ru')).text).toBe(russian);
});

test('every name leads to the page of its author', async () => {
  expect((await bylineOf('[bob, {id: ann, role: editor}]', 'en')).links).toEqual(['/authors/bob/', '/authors/ann/']);
});

test('in a list, an author without a work in the language leads to the page in the site’s own', async () => {
  const publication = await published({
    ...authors,
    'articles/x.md': article('author: bob'),
    'articles/y.ru.md': article('author: ann\nrelated: [x]'),
  });
  const [work] = viewAt(publication, '/ru/research/y/', 'article').related;
  expect(work).toMatchObject({ lang: 'en', byline: [{ text: 'Bob Ray', url: '/authors/bob/' }] });
});
