import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outputs } from '../../../src/outputs/outputs.ts';
import { article, outputContext, publish, viewsOf } from '../../support/site/publish.ts';

const slugs = ['alpha', 'beta', 'gamma', 'delta'];
const people = ['ada', 'bob', 'cem'];
const someOf = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

const work = fc.record({
  slug: fc.constantFrom(...slugs),
  lang: fc.constantFrom('en', 'ru'),
  authors: fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 3 }),
  tags: someOf(['mills', 'engines', 'roads']),
  related: someOf(slugs),
  linked: someOf(slugs),
  section: fc.constantFrom('research', 'notes'),
  year: fc.integer({ min: 2019, max: 2024 }),
  draft: fc.boolean(),
  withdrawn: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
});

type Work = typeof work extends fc.Arbitrary<infer Value> ? Value : never;

/** A small publication of any shape, whose problems do not matter here. */
const content = fc.record({
  works: fc.uniqueArray(work, { selector: ({ slug, lang }) => `${slug}.${lang}`, maxLength: 8 }),
  featured: someOf(slugs),
});

function filesOf({ works, featured }: { works: readonly Work[]; featured: readonly string[] }): Record<string, string> {
  return Object.fromEntries([
    ...people.map((id) => [`authors/${id}.md`, `---\nname: ${id} Name\n---\n`]),
    ['topics/mills.md', `---\ntitle: Mills\nfeatured: [${featured.join(', ')}]\n---\n\nOn mills.\n`],
    ['topics/roads.md', '---\ntitle: Roads\nkind: series\nfeatured: true\n---\n'],
    ['pages/about.md', '---\ntitle: About\n---\n\nWho we are.\n'],
    ['pages/about.ru.md', '---\ntitle: О нас\n---\n\nКто мы.\n'],
    ...works.map(({ slug, lang, authors, tags, related, linked, section, year, draft, withdrawn }) => [
      `articles/${slug}.${lang}.md`,
      article(
        `title: ${slug} ${lang}\nauthor: [${authors.join(', ')}]\ntags: [${tags.join(', ')}]\nrelated: [${related.join(', ')}]\n` +
          `date: ${year}-05-06\nsection: ${section}\n${draft ? 'draft: true\n' : ''}${withdrawn ? 'withdrawn: {date: 2025-01-01, reason: It was wrong.}\n' : ''}`,
        `It is so. ${linked.map((other) => `See [${other}](${other}).`).join(' ')}`,
      ),
    ]),
  ]) as Record<string, string>;
}

const settings = {
  base: '/pub/',
  navigation: [{ to: 'section:notes' }, { to: 'topics' }, { to: 'authors' }, { to: 'archive' }, { to: 'page:about' }],
  pageSizes: { section: 2 },
};

/** Every address below the base path that stands anywhere in a view, without query and anchor. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const path = value.replace(/^https:\/\/institute\.example/, '').replace(/[?#].*$/, '');
    return path.startsWith('/pub/') && !/\s/.test(path) ? [path] : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

test('whatever the content: no two pages share an address, none leads to nothing, and every view is plain data', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (input) => {
      const { publication } = await publish(filesOf(input), { settings });
      const views = viewsOf(publication);
      const { context } = outputContext(publication);
      const files = outputs.flatMap((output) => output.files(context)).map(({ url }) => url);
      expect(new Set(files).size).toBe(files.length);
      // What the public folder holds, and where the search keeps its index.
      const known = new Set([...views.keys(), ...files, '/pub/favicon.svg', '/pub/pagefind/en/', '/pub/pagefind/ru/']);
      for (const [url, view] of views) {
        expect(
          addressesIn(view).filter((address) => !known.has(address)),
          `dead ends on ${url}`,
        ).toEqual([]);
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      }
    }),
    { numRuns: 40 },
  );
});
