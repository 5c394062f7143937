import { expect, test } from 'vitest';
import { article, published, viewAt } from '../../support/site/publish.ts';
import { svg } from '../../support/site/svg.ts';

const complete = `title: 'The "long" road'
author:
  - ada
  - {id: charles, role: editor}
date: 2024-05-06
updated: 2024-06-07
tags: [engines, mills]
related: [other, {title: A work elsewhere, url: 'https://example.org/w', author: [Grace Hopper], date: 1952-03-04, publisher: ACM}]
related-auto: false
summary: What the road was.
kind: brief
section: notes
image: {src: road.svg, alt: A road, caption: The road in May., credit: The archive}
keypoints: [First point., Second point.]
canonical: https://www.example.org/first/`;

const content = {
  'authors/charles.md':
    '---\nname: Charles Babbage\nrole: Editor\naffiliation: The Institute\nimage: {src: charles.svg, alt: A portrait}\n---\n\nHe edits.\n\nMore of him.\n',
  'authors/charles.svg': svg(300, 400),
  'articles/road/index.md': article(
    complete,
    'Text with [a link](other).\n\n## One\n\n## Two\n\n### Three\n\n## Four\n',
  ),
  'articles/road/road.svg': svg(1600, 900),
  'articles/road/index.ru.md': article('title: Дорога\nsection: notes'),
  'articles/other.md': article('title: Other', 'It began on [the road](road), they say. And more.'),
};

test('an article with every field shows every one of them', async () => {
  const view = viewAt(await published(content), '/notes/road/', 'article');
  expect(view).toMatchObject({
    title: 'The “long” road',
    section: { text: 'Notes', url: '/notes/' },
    kind: 'Brief',
    byline: [
      { text: 'By ' },
      { text: 'Ada Byron', url: '/authors/ada/' },
      { text: '. Edited by ' },
      { text: 'Charles Babbage', url: '/authors/charles/' },
    ],
    date: { iso: '2024-05-06', text: '6 May 2024' },
    updated: { iso: '2024-06-07', text: '7 June 2024' },
    summary: 'What the road was.',
    keypoints: ['First point.', 'Second point.'],
    image: { alt: 'A road', caption: 'The road in May.', credit: 'The archive', width: 1600, height: 900 },
    canonical: { url: 'https://www.example.org/first/', label: 'example.org' },
    translations: [{ lang: 'ru', label: 'Russian', url: '/ru/notes/road/' }],
    contents: [
      { text: 'One', depth: 2 },
      { text: 'Two', depth: 2 },
      { text: 'Three', depth: 3 },
      { text: 'Four', depth: 2 },
    ],
    topics: [
      { text: 'Engines', url: '/topics/engines/' },
      { text: 'Mills', url: '/topics/mills/' },
    ],
    related: [
      {
        title: 'Other',
        url: '/research/other/',
        external: false,
        reasons: ['Picked by the editors', 'Named in this article'],
      },
      {
        title: 'A work elsewhere',
        url: 'https://example.org/w',
        external: true,
        publisher: 'ACM',
        byline: [{ text: 'By Grace Hopper' }],
        date: { iso: '1952-03-04', text: '4 March 1952' },
      },
    ],
    relatedUrl: '/notes/road/related/',
    backlinks: [{ title: 'Other', url: '/research/other/', sentence: 'It began on the road, they say.' }],
    contributors: [
      { name: 'Ada Byron', role: 'Author', biography: 'Ada writes.' },
      {
        name: 'Charles Babbage',
        role: 'Editor',
        position: 'Editor, The Institute',
        biography: 'He edits.',
        portrait: { alt: 'A portrait' },
      },
    ],
  });
  expect(view.head.canonical).toBe('https://www.example.org/first/');
});

test('an article with the least fields has nothing empty to show', async () => {
  const view = viewAt(await published({ 'articles/x.md': article() }), '/research/x/', 'article');
  expect(view).toMatchObject({
    kind: 'Article',
    readingTime: '1 minute',
    keypoints: [],
    contents: [],
    related: [],
    backlinks: [],
  });
  for (const field of ['updated', 'summary', 'image', 'canonical']) expect(view).not.toHaveProperty(field);
  expect(view.head.canonical).toBe('https://institute.example/research/x/');
});

test('in Russian, everything but the names is Russian', async () => {
  const view = viewAt(await published(content), '/ru/notes/road/', 'article');
  expect(view).toMatchObject({
    title: 'Дорога',
    kind: 'Статья',
    date: { iso: '2024-05-06', text: '6 мая 2024 г.' },
    readingTime: '1 минута',
    byline: [{ text: 'Ada Byron', url: '/ru/authors/ada/' }],
    translations: [{ lang: 'en', label: 'английский', url: '/notes/road/' }],
    frame: { lang: 'ru', dir: 'ltr', homeUrl: '/ru/' },
  });
});

test('a work that leads here in several languages is named once, in the reader’s own where it can be', async () => {
  const publication = await published({
    'articles/road.md': article(),
    'articles/road.ru.md': article('title: Дорога'),
    'articles/both.md': article('title: Both', '[It](road)'),
    'articles/both.ru.md': article('title: Обе', '[Она](/research/road/)'),
    'articles/only.ru.md': article('title: Одна', '[Она](/research/road/)'),
  });
  expect(viewAt(publication, '/research/road/', 'article').backlinks).toEqual([
    { title: 'Both', url: '/research/both/', sentence: 'It' },
    { title: 'Одна', url: '/ru/research/only/', lang: 'ru', dir: 'ltr', sentence: 'Она' },
  ]);
});

test.each([
  [0, '1 minute'],
  [329, '1 minute'],
  [331, '2 minutes'],
  [2200, '10 minutes'],
])('%i words are read in %s', async (words, time) => {
  const body = Array.from({ length: Math.max(words, 1) }, () => 'word').join(' ');
  expect(viewAt(await published({ 'articles/x.md': article('', body) }), '/research/x/', 'article').readingTime).toBe(
    time,
  );
});
