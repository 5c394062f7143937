import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/astro/list-files.ts';
import { picture } from '../support/edits/project.ts';
import { buildSite } from '../support/site/build-site.ts';
import { folderDigests } from '../support/site/folder-digest.ts';
import { article } from '../support/site/publish.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { bareContent, writeContent } from '../support/site/write-content.ts';

interface Site {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

type Digests = Readonly<Record<string, string>>;

async function build(site: Site): Promise<Digests> {
  const { status, output } = await buildSite({ ...site, now: '2026-11-20T12:00:00Z' });
  expect(status, output).toBe(0);
  return folderDigests(site.out);
}

/** Content of which every cache keeps something. */
async function fullContent(word: string): Promise<Readonly<Record<string, string | Uint8Array>>> {
  return {
    ...bareContent,
    'references.bib': `@book{smith, title = {Water ${word}}, author = {Smith, Anna}, date = {2020}}`,
    'articles/cited/index.md': article(
      `title: ${word}\nauthor: ada-byron\nsummary: It is.`,
      `One says ${word} [@smith, p. 5].\n\n::chart{src="numbers.csv" type="bar" x="place" y="count" title="${word}" alt="More in the north." source="A count"}\n\n![A sheet](sheet.png)`,
    ),
    'articles/cited/numbers.csv': 'place,count\nNorth,20\nSouth,10\n',
    'articles/cited/sheet.png': await picture(word.length),
    'articles/draft.md': article(`title: A draft\nauthor: ada-byron\ndraft: true`, 'Not yet.'),
  };
}

test(
  'builds of other content into other folders may share a cache at the same time',
  { timeout: 240_000 },
  async () => {
    const folder = temporaryFolder();
    const names = ['one', 'two'];
    const siteOf = (name: string): Site => ({
      content: join(folder, name),
      out: join(folder, `site-${name}`),
      cache: join(folder, 'cache'),
    });
    for (const round of [1, 2, 3]) {
      for (const name of names) {
        writeContent(join(folder, name), {
          ...bareContent,
          'articles/own.md': article(`title: ${name} ${round}\nauthor: ada-byron`),
        });
      }
      const built = await Promise.all(names.map((name) => build(siteOf(name))));
      for (const [index, name] of names.entries()) {
        const clean = join(folder, `clean-${name}-${round}`);
        expect(built[index]).toEqual(
          await build({ content: join(folder, name), out: join(clean, 'site'), cache: join(clean, 'cache') }),
        );
      }
    }
  },
);

test(
  'once what was not used for long is removed, a cache holds what a clean build keeps',
  { timeout: 240_000 },
  async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    const site = { content, out: join(folder, 'site'), cache: join(folder, 'cache') };
    for (const word of ['First', 'The second']) {
      writeContent(content, await fullContent(word));
      await build(site);
    }
    const clean = { content, out: join(folder, 'clean'), cache: join(folder, 'clean-cache') };
    await build(clean);
    const wanted = keptIn(clean.cache);
    expect(new Set(wanted.map((name) => name.split('/')[0]))).toEqual(new Set(rooms));
    const before = keptIn(site.cache);
    expect(before).toEqual(expect.arrayContaining([...wanted]));
    for (const room of ['bodies', 'citations', 'drawings', 'images', 'markdown', 'social']) {
      expect(
        before.filter((name) => name.startsWith(room) && !wanted.includes(name)),
        room,
      ).not.toEqual([]);
    }

    await buildLater(site, 1);
    expect(keptIn(site.cache)).toEqual(before);
    await buildLater(site, 31);
    expect(keptIn(site.cache)).toEqual(wanted);
  },
);

test('a body that is gone from the cache fails one build and no other', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const site = { content: join(folder, 'content'), out: join(folder, 'site'), cache: join(folder, 'cache') };
  writeContent(site.content, await fullContent('Word'));
  const first = await build(site);
  for (const room of ['pages', ...globSync('bodies/*/', { cwd: site.cache })]) {
    rmSync(join(site.cache, room), { recursive: true, force: true });
  }
  const { status, output } = await buildSite({ ...site, now: '2026-11-20T12:00:00Z' });
  expect(status).toBe(1);
  expect(output).toContain('Run the command again.');
  expect(await build(site)).toEqual(first);
});

const rooms = ['bodies', 'citations', 'drawings', 'images', 'markdown', 'pages', 'social', 'views'];

function keptIn(cache: string): readonly string[] {
  return rooms.flatMap((room) => listFiles(join(cache, room)).map((name) => `${room}/${name}`));
}

/** Builds as if the last build had been so many days earlier. */
async function buildLater(site: Site, days: number): Promise<void> {
  const file = join(site.cache, 'unused.json');
  const { day, since } = JSON.parse(readFileSync(file, 'utf8')) as { day: number; since: Record<string, number> };
  const earlier = Object.entries(since).map(([name, first]) => [name, first - days] as const);
  writeFileSync(file, JSON.stringify({ day: day - days, since: Object.fromEntries(earlier) }));
  await build(site);
}
