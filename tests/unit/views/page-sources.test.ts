import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shippedStyle } from '../../../src/source/citation-styles/citation-style.ts';
import { anySettings, content, filesOf, work, type AnyContent, type AnyWork } from '../../support/site/any-content.ts';
import { article, outputContext, publish } from '../../support/site/publish.ts';

const ofAll = ['name', 'topic', 'year', 'about', 'featured'] as const;

const ofOne = [
  'opening',
  'authors',
  'tags',
  'related',
  'linked',
  'cited',
  'facts',
  'section',
  'draft',
  'withdrawn',
] as const;

/** What somebody changes in a publication: a work, or one thing of one, or a thing that many pages name. */
const edit = fc.record({
  at: fc.nat(),
  work,
  part: fc.constantFrom('all' as const, ...ofOne, ...ofAll),
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function edited(before: AnyContent, { at, work: other, part }: Edit, donor: AnyContent): AnyContent {
  if (isOfAll(part)) return { ...before, [part]: donor[part] };
  const place = at % Math.max(1, before.works.length);
  return {
    ...before,
    works: before.works.map((each, index) => {
      if (index !== place) return each;
      const { slug, lang } = each;
      return part === 'all' ? { ...other, slug, lang } : { ...each, [part]: other[part] };
    }),
  };
}

function isOfAll(part: Edit['part']): part is (typeof ofAll)[number] {
  return (ofAll as readonly string[]).includes(part);
}

interface Page {
  readonly source: string | undefined;
  readonly view: string;
}

async function pagesOf(input: AnyContent): Promise<ReadonlyMap<string, Page>> {
  const { publication } = await publish(filesOf(input), { settings: anySettings });
  return new Map(
    outputContext(publication).pages.map(({ url, source, view }) => [
      url,
      { source: source?.(), view: JSON.stringify(view()) },
    ]),
  );
}

test('whatever an edit changes: a page with the same source has the same view', async () => {
  let same = 0;
  await fc.assert(
    fc.asyncProperty(content, content, edit, async (input, donor, change) => {
      const [before, after] = [await pagesOf(input), await pagesOf(edited(input, change, donor))];
      for (const [url, { source, view }] of after) {
        const former = before.get(url);
        if (source === undefined || former?.source !== source) continue;
        same += 1;
        expect(view, url).toBe(former.view);
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
  expect(same).toBeGreaterThan(100);
}, 180_000);

test('a citation style of the content folder is felt when it is edited under the same name', async () => {
  const works = [{ ...least, cited: ['babbage'] }];
  const files = filesOf({ works, featured: [], name: 'Ada Byron', topic: 'Mills', year: 1843, about: 'About' });
  const { csl } = shippedStyle('apa');
  const sourceWith = async (style: string): Promise<string | undefined> => {
    const settings = { ...anySettings, citationStyle: 'house.csl' };
    const { publication } = await publish({ ...files, 'house.csl': style }, { settings });
    const { pages } = outputContext(publication);
    return pages.find(({ url }) => url === '/pub/research/alpha/')?.source?.();
  };
  const before = await sourceWith(csl);
  expect(before).toBeDefined();
  expect(await sourceWith(csl)).toBe(before);
  expect(await sourceWith(csl.replaceAll('hanging-indent="true"', 'hanging-indent="false"'))).not.toBe(before);
});

test('an edit of a text is felt by the pages of that article alone, and one of a title by those that name it', async () => {
  const works = ['alpha', 'beta', 'gamma', 'delta'].map((slug, index) => ({
    ...least,
    slug,
    authors: [index < 2 ? 'ada' : 'bob'],
    related: slug === 'gamma' ? ['delta'] : [],
    facts: ['related-auto: false'],
  }));
  const whole = {
    works,
    featured: [],
    name: 'Ada Byron',
    topic: 'Mills',
    year: 1843,
    about: 'About',
  } satisfies AnyContent;
  const before = await pagesOf(whole);
  const changedBy = async (after: AnyContent): Promise<readonly string[]> =>
    [...(await pagesOf(after))].flatMap(([url, { source }]) =>
      source !== undefined && source !== before.get(url)?.source ? [url.replace('/pub/research/', '')] : [],
    );
  const withBeta = (change: Partial<(typeof works)[number]>): AnyContent => ({
    ...whole,
    works: works.map((each) => (each.slug === 'beta' ? { ...each, ...change } : each)),
  });
  expect(await changedBy(withBeta({ cited: ['babbage'] }))).toEqual(['beta/', 'beta/related/']);
  expect(await changedBy(withBeta({ linked: ['alpha'] }))).toEqual([
    'alpha/',
    'alpha/related/',
    'beta/',
    'beta/related/',
  ]);
  expect(await changedBy({ ...whole, name: 'Ada King' })).toEqual(
    expect.arrayContaining(['alpha/', 'beta/']) as readonly string[],
  );
  expect(await changedBy({ ...whole, name: 'Ada King' })).not.toContain('delta/');
});

describe('what others say of an article is felt by its page', () => {
  const alone = 'related-auto: false';
  const pageOf = async (files: Readonly<Record<string, string>>, icon?: string): Promise<Page> => {
    const { publication } = await publish(
      {
        ...filesOf({ works: [], featured: [], name: 'Ada Byron', topic: 'Mills', year: 1843, about: 'About' }),
        ...files,
      },
      { settings: anySettings },
    );
    const { pages } = outputContext({ ...publication, ...(icon !== undefined && { icon }) });
    const page = pages.find(({ url }) => url === '/pub/research/alpha/');
    if (!page) throw new Error('There is no page of the article.');
    return { source: page.source?.(), view: JSON.stringify(page.view()) };
  };
  const alpha = { 'articles/alpha.md': article(`title: On alpha\nauthor: ada\ndate: 2024-01-01\n${alone}`) };
  const beta = (title: string, body: string): Record<string, string> => ({
    'articles/beta.md': article(`title: ${title}\nauthor: bob\ndate: 2020-01-01\n${alone}`, body),
  });

  it.each([
    ['another sentence that links to it', beta('Beta', 'See [it](alpha).'), beta('Beta', 'Read [it](alpha).')],
    ['another title of what links to it', beta('Beta', 'See [it](alpha).'), beta('Gamma', 'See [it](alpha).')],
    ['another title of what cites it', beta('Beta', 'So [@alpha].'), beta('Gamma', 'So [@alpha].')],
  ])('%s', async (_, before, after) => {
    const [one, other] = [await pageOf({ ...alpha, ...before }), await pageOf({ ...alpha, ...after })];
    expect(other.view).not.toBe(one.view);
    expect(other.source).not.toBe(one.source);
  });

  it('another icon of the site', async () => {
    const [one, other] = [await pageOf(alpha, 'data:,one'), await pageOf(alpha, 'data:,other')];
    expect(other.view).not.toBe(one.view);
    expect(other.source).not.toBe(one.source);
  });
});

const least: AnyWork = {
  opening: 'On',
  slug: 'alpha',
  lang: 'en',
  authors: ['ada'],
  tags: [],
  related: [],
  linked: [],
  cited: [],
  facts: [],
  section: 'research',
  year: 2020,
  draft: false,
  withdrawn: false,
};
