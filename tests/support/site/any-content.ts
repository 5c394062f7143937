import fc from 'fast-check';
import { article } from './publish.ts';

/** What an article may say besides. Each can stand beside any other. */
const fieldLines = [
  'summary: What it says.',
  'number: 7',
  'doi: 10.1234/engines',
  'keypoints: [It works.]',
  'canonical: https://elsewhere.example/engines',
  'updated: 2025-02-03',
  'corrections: [{date: 2025-03-04, text: A name was wrong.}]',
  'related-auto: false',
];

const sources = ['babbage', 'menabrea'];

const slugs = ['alpha', 'beta', 'gamma', 'delta'];
const people = ['ada', 'bob', 'cem'];
const someOf = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

export const work = fc.record({
  opening: fc.constantFrom('On', 'About'),
  slug: fc.constantFrom(...slugs),
  lang: fc.constantFrom('en', 'ru'),
  authors: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 3 }),
  tags: someOf(['mills', 'engines', 'roads']),
  related: someOf(slugs),
  linked: someOf(slugs),
  section: fc.constantFrom('research', 'notes'),
  year: fc.integer({ min: 2019, max: 2024 }),
  facts: fc.uniqueArray(fc.constantFrom(...fieldLines), { maxLength: 2 }),
  cited: someOf(sources),
  draft: fc.boolean(),
  withdrawn: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});

export type AnyWork = typeof work extends fc.Arbitrary<infer Value> ? Value : never;

export type AnyContent = typeof content extends fc.Arbitrary<infer Value> ? Value : never;

/** A small publication of any shape, whose problems do not matter. */
export const content = fc.record({
  works: fc.uniqueArray(work, { selector: ({ slug, lang }) => `${slug}.${lang}`, maxLength: 8 }),
  featured: someOf(slugs),
  /** How one of the authors is called, and how much of the pages' text is written. */
  name: fc.constantFrom('Ada Byron', 'Ada King'),
  topic: fc.constantFrom('Mills', 'Mills and Works'),
  year: fc.constantFrom(1843, 1844),
  about: fc.constantFrom('About', 'Who We Are'),
});

/** The content as files. */
export function filesOf({ works, featured, name, topic, year, about }: AnyContent): Record<string, string> {
  return Object.fromEntries([
    ...people.map((id) => [`authors/${id}.md`, `---\nname: ${id === 'ada' ? name : `${id} Name`}\n---\n`]),
    ['topics/mills.md', `---\ntitle: ${topic}\nfeatured: [${featured.join(', ')}]\n---\n\nOn mills.\n`],
    ['topics/roads.md', '---\ntitle: Roads\nkind: series\nfeatured: true\n---\n'],
    ['pages/about.md', `---\ntitle: ${about}\n---\n\nWho we are.\n`],
    ['pages/about.ru.md', '---\ntitle: О нас\n---\n\nКто мы.\n'],
    [
      'references.bib',
      sources.map((key) => `@book{${key}, author = {Name, A.}, title = {On ${key}}, year = {${year}}}`).join('\n'),
    ],
    ...works.map((each) => [`articles/${each.slug}.${each.lang}.md`, article(fieldsOf(each), bodyOf(each))]),
  ]) as Record<string, string>;
}

function fieldsOf(work: AnyWork): string {
  const { slug, lang, opening, authors, tags, related, section, year, facts, draft, withdrawn } = work;
  return [
    `title: ${opening} ${slug} ${lang}`,
    `author: [${authors.join(', ')}]`,
    `tags: [${tags.join(', ')}]`,
    `related: [${related.join(', ')}]`,
    `date: ${year}-05-06`,
    `section: ${section}`,
    ...facts,
    ...(draft ? ['draft: true'] : []),
    ...(withdrawn ? ['withdrawn: {date: 2025-01-01, reason: It was wrong.}'] : []),
  ].join('\n');
}

function bodyOf({ linked, cited }: AnyWork): string {
  return [
    'It is so.',
    ...linked.map((other) => `See [${other}](${other}).`),
    ...cited.map((key) => `So says [@${key}].`),
  ].join(' ');
}

/** Two languages below a base path, with every kind of page. */
export const anySettings = {
  base: '/pub/',
  navigation: [{ to: 'section:notes' }, { to: 'topics' }, { to: 'authors' }, { to: 'archive' }, { to: 'page:about' }],
  pageSizes: { section: 2 },
};
