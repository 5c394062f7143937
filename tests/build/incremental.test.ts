import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../support/site/build-site.ts';
import { folderDigests } from '../support/site/folder-digest.ts';
import { article } from '../support/site/publish.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { bareContent, writeContent } from '../support/site/write-content.ts';

const ada = 'author: ada-byron';

const content = {
  ...bareContent,
  'authors/charles.md': '---\nname: Charles Babbage\n---\n\nHe builds.\n',
  'articles/first.md': article(
    `title: First\n${ada}\ntags: [engines]\ndate: 2024-01-01`,
    'A text. See [the second](second).',
  ),
  'articles/second.md': article(`title: Second\n${ada}\ntags: [engines]\ndate: 2024-02-01`),
  'articles/third.md': article('title: Third\nauthor: charles\ntags: [mills]\ndate: 2023-03-01'),
};

interface Site {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

/** Builds, and answers how many pages were printed and which files are not those of `before`. */
async function build(site: Site, before: Readonly<Record<string, string>> = {}) {
  const { status, output } = await buildSite({ ...site, json: true, changed: true });
  expect(status, output).toBe(0);
  const report = JSON.parse(output.split('\n').find((line) => line.startsWith('{')) ?? '{}') as {
    printed: number;
    pages: number;
    changed: readonly { readonly url: string; readonly why: readonly string[] }[];
  };
  const digests = folderDigests(site.out);
  const changed = Object.keys(digests).filter((file) => digests[file] !== before[file]);
  const why = Object.fromEntries(report.changed.map((page) => [page.url, page.why]));
  return { ...report, why, digests, changed, gone: Object.keys(before).filter((file) => !(file in digests)) };
}

test(
  'after each kind of edit, only what it touches is printed, and the site is that of a clean build',
  { timeout: 240_000 },
  async () => {
    const folder = temporaryFolder();
    const site = { content: join(folder, 'content'), out: join(folder, 'site'), cache: join(folder, 'cache') };
    writeContent(site.content, content);
    const cold = await build(site);
    expect(cold.printed).toBe(cold.pages);
    expect(cold.why['/research/third/']).toEqual(['(new page)']);

    const same = await build(site, cold.digests);
    expect([same.printed, same.changed, same.gone]).toEqual([0, [], []]);

    const third = content['articles/third.md'];
    writeContent(site.content, { 'articles/third.md': third.replace('It is so.', 'It is otherwise.') });
    const body = await build(site, same.digests);
    expect(body.changed).toContain('research/third/index.html');
    expect(body.changed.filter((file) => /first|second|ada-byron|engines/.test(file))).toEqual([]);
    expect(body.printed).toBeLessThan(body.pages / 4);
    expect(Object.keys(same.why)).toEqual([]);
    expect(Object.keys(body.why)).toHaveLength(body.printed);
    expect(body.why['/research/third/']).toContain('body.digest');

    writeContent(site.content, { 'authors/charles.md': '---\nname: Charles Baggage\n---\n\nHe builds.\n' });
    const name = await build(site, body.digests);
    expect(name.changed).toEqual(
      expect.arrayContaining(['authors/charles/index.html', 'research/third/index.html', 'index.html']),
    );
    expect(name.why['/research/third/']).toContain('byline[1].text');
    expect(name.changed.filter((file) => /research\/(first|second)\/index/.test(file))).toEqual([]);

    rmSync(join(site.content, 'articles/third.md'));
    writeContent(site.content, {
      'articles/first.md': content['articles/first.md'].replace('title: First', 'title: Foremost'),
      'articles/fourth.md': article(`title: Fourth\n${ada}\ndate: 2024-04-01`),
    });
    const warm = await build(site, name.digests);
    expect(warm.changed).toEqual(
      expect.arrayContaining(['research/fourth/index.html', 'research/first/index.html', 'research/second/index.html']),
    );
    expect(warm.why['/research/third/']).toEqual(['(removed)']);
    expect(warm.why['/research/fourth/']).toEqual(['(new page)']);
    expect(warm.why['/research/first/']).toContain('title');
    expect(warm.gone).toEqual(expect.arrayContaining(['research/third/index.html', 'archive/2023/index.html']));

    const clean = await build({ ...site, out: join(folder, 'clean'), cache: join(folder, 'empty') });
    expect(clean.digests).toEqual(warm.digests);
  },
);
