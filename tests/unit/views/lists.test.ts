import { describe, expect, test } from 'vitest';
import { article, published, viewAt, viewsOf } from '../../support/site/publish.ts';

/** So many articles, the newest with the lowest number. */
function articles(count: number, fields = ''): Readonly<Record<string, string>> {
  const day = (index: number) => new Date(Date.UTC(2024, 0, 1) - index * 86_400_000).toISOString().slice(0, 10);
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `articles/a${index + 1}.md`,
      article(`title: Work ${index + 1}\ndate: ${day(index)}\n${fields}`),
    ]),
  );
}

const titles = (works: readonly { readonly title: string }[]): readonly string[] => works.map(({ title }) => title);

describe('the front page', () => {
  test('without works shows none, and no empty section', async () => {
    const view = viewAt(await published({}), '/', 'home');
    expect(view).not.toHaveProperty('lead');
    expect(view.sections).toEqual([]);
  });

  test('with one work shows it once, large', async () => {
    const view = viewAt(await published(articles(1)), '/', 'home');
    expect(view.lead?.title).toBe('Work 1');
    expect(view.sections).toEqual([]);
  });

  test('with many shows the newest large and as many more of each section as the settings say', async () => {
    const content = { ...articles(9), 'articles/note.md': article('title: A note\nsection: notes\ndate: 2025-01-01') };
    const view = viewAt(await published(content, { settings: { pageSizes: { home: 3 } } }), '/', 'home');
    expect(view.lead?.title).toBe('Work 1');
    expect(view.sections.map(({ title, works }) => [title, titles(works)])).toEqual([
      ['Research', ['Work 2', 'Work 3', 'Work 4']],
      ['Notes', ['A note']],
    ]);
  });

  test('features only topics that readers of its language have', async () => {
    const content = { ...articles(1, 'tags: [mills]'), 'topics/mills.md': '---\ntitle: Mills\nfeatured: true\n---\n' };
    const publication = await published(content);
    expect(titles(viewAt(publication, '/', 'home').featuredTopics)).toEqual(['Mills']);
    expect(viewAt(publication, '/ru/', 'home').featuredTopics).toEqual([]);
  });
});

describe('the pages of a section', () => {
  test.each([
    [0, 1],
    [3, 1],
    [4, 2],
    [6, 2],
    [7, 3],
  ])('%i works at three a page fill %i', async (count, pages) => {
    const views = viewsOf(await published(articles(count), { settings: { pageSizes: { section: 3 } } }));
    const ofSection = [...views].filter(
      ([url]) => url.startsWith('/research/') && /^\/research\/(page\/\d+\/)?$/.test(url),
    );
    expect(ofSection).toHaveLength(pages);
    const shown = ofSection.flatMap(([, view]) => (view.type === 'section' ? titles(view.works) : []));
    expect(shown).toEqual(Array.from({ length: count }, (_, index) => `Work ${index + 1}`));
  });

  test('a page in the middle leads both ways, and a long row of numbers is short', async () => {
    const publication = await published(articles(30), { settings: { pageSizes: { section: 3 } } });
    const { pagination, head } = viewAt(publication, '/research/page/5/', 'section');
    expect(pagination).toMatchObject({ page: 5, pages: 10, label: 'Page 5 of 10' });
    expect([pagination.newer, pagination.older]).toEqual(['/research/page/4/', '/research/page/6/']);
    expect(pagination.links.map(({ label }) => label)).toEqual(['1', '3', '4', '5', '6', '7', '10']);
    expect(pagination.links.filter(({ current }) => current).map(({ url }) => url)).toEqual(['/research/page/5/']);
    expect(head.canonical).toBe('https://institute.example/research/page/5/');
    expect(viewAt(publication, '/research/', 'section').pagination).not.toHaveProperty('newer');
    expect(viewAt(publication, '/research/page/10/', 'section').pagination).not.toHaveProperty('older');
  });
});

describe('works in several languages', () => {
  const content = {
    'articles/both.md': article('title: Both\ntags: [mills]\ndate: 2024-03-01'),
    'articles/both.ru.md': article('title: Оба\ntags: [mills]\ndate: 2024-04-01'),
    'articles/english.md': article('title: English\ntags: [mills]\ndate: 2023-02-01'),
    'articles/russian.ru.md': article('title: Русский\ntags: [mills]\ndate: 2022-01-01'),
    'topics/mills.md': '---\ntitle: Mills\nfeatured: [english, both]\n---\n',
  };

  test('readers of the site’s own language are shown each work once, in it where it exists', async () => {
    const publication = await published(content);
    const section = viewAt(publication, '/research/', 'section').works;
    expect(titles(section)).toEqual(['Both', 'English', 'Русский']);
    expect(section.at(-1)).toMatchObject({
      lang: 'ru',
      dir: 'ltr',
      languageName: 'Russian',
      url: '/ru/research/russian/',
    });
    const author = viewAt(publication, '/authors/ada/', 'author');
    expect(author.count).toBe('3 works');
    expect(author.roles.flatMap(({ years }) => years.map(({ heading, works }) => [heading, titles(works)]))).toEqual([
      ['2024', ['Both']],
      ['2023', ['English']],
      ['2022', ['Русский']],
    ]);
    const topic = viewAt(publication, '/topics/mills/', 'topic');
    expect([topic.count, titles(topic.featured), titles(topic.works)]).toEqual([
      '3 works',
      ['English', 'Both'],
      ['Русский'],
    ]);
  });

  test('readers of another are shown the works in theirs, and nothing else', async () => {
    const publication = await published(content);
    const mine = ['Оба', 'Русский'];
    expect(titles(viewAt(publication, '/ru/research/', 'section').works)).toEqual(mine);
    const author = viewAt(publication, '/ru/authors/ada/', 'author');
    expect(author.count).toBe('2 работы');
    expect(author.roles.flatMap(({ years }) => years.flatMap(({ works }) => titles(works)))).toEqual(mine);
    const topic = viewAt(publication, '/ru/topics/mills/', 'topic');
    expect([topic.count, titles(topic.featured), titles(topic.works)]).toEqual(['2 работы', ['Оба'], ['Русский']]);
    expect(viewAt(publication, '/ru/archive/', 'archive').years.map(({ label }) => label)).toEqual(['2024', '2022']);
    expect(viewAt(publication, '/ru/topics/', 'topics').groups[0]?.topics[0]?.count).toBe('2 работы');
  });

  test('every edition names the others, and the one for everybody else', async () => {
    const publication = await published(content);
    for (const url of ['/research/both/', '/ru/research/both/'])
      expect(viewAt(publication, url, 'article').head.alternates).toEqual([
        { lang: 'en', url: 'https://institute.example/research/both/' },
        { lang: 'ru', url: 'https://institute.example/ru/research/both/' },
        { lang: 'x-default', url: 'https://institute.example/research/both/' },
      ]);
    expect(viewAt(publication, '/research/english/', 'article').head.alternates).toEqual([]);
    expect(viewAt(publication, '/ru/', 'home').head.alternates).toHaveLength(3);
  });

  test('what a Persian reader counts is in Persian digits, addresses are not, and a work gives its day in both calendars', async () => {
    const languages = ['en', 'fa'];
    const content = { 'articles/work.fa.md': article('title: اثر\ndate: 2025-03-18') };
    const publication = await published(content, { settings: { languages } });
    expect(viewAt(publication, '/fa/archive/', 'archive').years).toMatchObject([
      { label: '۲۰۲۵', url: '/fa/archive/2025/', count: '۱ اثر' },
    ]);
    expect(viewAt(publication, '/fa/research/', 'section').pagination.label).toBe('صفحهٔ ۱ از ۱');
    expect(viewAt(publication, '/fa/research/work/', 'article')).toMatchObject({
      frame: { lang: 'fa', dir: 'rtl' },
      date: { iso: '2025-03-18', text: '۱۸ مارس ۲۰۲۵', own: '۲۸ اسفند ۱۴۰۳' },
    });
  });
});

test('an author’s works stand by role and by year', async () => {
  const content = {
    'articles/x.md': article('title: X\ndate: 2024-01-01'),
    'articles/y.md': article('title: Y\ndate: 2023-01-01\nauthor: [ada, {id: ada, role: translator}]'),
  };
  const view = viewAt(await published(content), '/authors/ada/', 'author');
  expect(view.count).toBe('2 works');
  expect(
    view.roles.map(({ heading, years }) => [heading, years.map((year) => [year.heading, titles(year.works)])]),
  ).toEqual([
    [
      'Works',
      [
        ['2024', ['X']],
        ['2023', ['Y']],
      ],
    ],
    ['Translated', [['2023', ['Y']]]],
  ]);
  expect(viewAt(await published(content), '/research/y/', 'article').contributors).toMatchObject([
    { role: 'Author and Translator' },
  ]);
});

test('a year of the archive stands by month', async () => {
  const content = {
    'articles/a.md': article('title: A\ndate: 2024-05-01'),
    'articles/b.md': article('title: B\ndate: 2024-05-31'),
    'articles/c.md': article('title: C\ndate: 2024-01-31'),
    'articles/d.md': article('title: D\ndate: 2023-12-31'),
  };
  const publication = await published(content);
  const view = viewAt(publication, '/archive/2024/', 'archive');
  expect(view.months.map(({ heading, id, works }) => [heading, id, titles(works)])).toEqual([
    ['May 2024', 'month-2024-05', ['B', 'A']],
    ['January 2024', 'month-2024-01', ['C']],
  ]);
  expect(view.years.map(({ label, count, current }) => [label, count, current])).toEqual([
    ['2024', '3 works', true],
    ['2023', '1 work', false],
  ]);
  expect(viewAt(publication, '/archive/', 'archive').months).toEqual([]);
});

test('authors stand by family name, organisations after people; those of no work have no page', async () => {
  const publication = await published({
    'authors/zoe.md': '---\nname: Zoe Adams\n---\n',
    'authors/lab.md': '---\nname: Acme Lab\nkind: organisation\n---\n',
    'articles/x.md': article('author: [ada, zoe, lab]'),
  });
  const groups = viewAt(publication, '/authors/', 'authors').groups;
  expect(groups.map(({ heading, authors }) => [heading, authors.map(({ name }) => name)])).toEqual([
    ['People', ['Zoe Adams', 'Ada Byron']],
    ['Organisations', ['Acme Lab']],
  ]);
});

test('topics stand by kind, and a tag alone makes one', async () => {
  const publication = await published({
    'topics/asia.md': '---\ntitle: Asia\nkind: region\n---\n\nThe largest. It is large.\n',
    'articles/x.md': article('tags: [asia, Slow Trains]'),
  });
  const { groups } = viewAt(publication, '/topics/', 'topics');
  expect(groups.map(({ id, topics }) => [id, topics.map(({ title, url, count }) => [title, url, count])])).toEqual([
    ['topic', [['Slow trains', '/topics/slow-trains/', '1 work']]],
    ['region', [['Asia', '/topics/asia/', '1 work']]],
  ]);
});

test('below a base path every address begins with it', async () => {
  const settings = {
    base: '/pub/',
    navigation: [{ to: 'section:notes' }, { to: '/files/x.pdf' }, { to: 'https://example.org/' }],
  };
  const views = viewsOf(
    await published(
      { 'articles/x.md': article('tags: [mills]', 'See [it](y).'), 'articles/y.md': article() },
      { settings },
    ),
  );
  for (const [url, view] of views) {
    expect(url).toMatch(/^\/pub\//);
    expect(JSON.stringify(view).match(/"(?:url|href|newer|older)":"\/(?!pub\/)[^"]*"/g), url).toBeNull();
  }
  const { navigation } = viewAt(await published({}, { settings }), '/pub/', 'home').frame;
  expect(navigation.map(({ url }) => url)).toEqual(['/pub/notes/', '/pub/files/x.pdf', 'https://example.org/']);
});
