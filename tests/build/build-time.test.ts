import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../support/site/build-site.ts';
import { folderDigests } from '../support/site/folder-digest.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { bareContent, writeContent } from '../support/site/write-content.ts';

const article = (title: string, rest: string): string =>
  `---\ntitle: ${title}\nauthor: ada-byron\n${rest}\n---\n\n${title} is about engines.\n`;

const content = {
  ...bareContent,
  'articles/old.md': article('Old', 'date: 2019-05-01\ntags: [engines]'),
  'articles/coming.md': article('Coming', 'date: 2026-12-01T06:00:00+05:00\ntags: [looms]'),
};

/** The paths that two sites do not have alike. */
function differing(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]).sort();
}

test('the build’s time changes nothing but what the schedule says', { timeout: 240_000 }, async () => {
  const folder = temporaryFolder();
  writeContent(join(folder, 'content'), content);
  const at = async (now: string, name: string): Promise<Readonly<Record<string, string>>> => {
    const out = join(folder, name);
    const { status, output } = await buildSite({
      content: join(folder, 'content'),
      out,
      cache: join(folder, name + '-cache'),
      now,
    });
    expect(status, output).toBe(0);
    return folderDigests(out);
  };
  const first = await at('2026-11-01T12:00:00Z', 'first');
  expect(differing(first, await at('2026-11-01T12:00:00Z', 'again'))).toEqual([]);
  expect(differing(first, await at('2026-12-01T00:59:59Z', 'later'))).toEqual([]);
  const changed = differing(first, await at('2026-12-01T06:00:00+05:00', 'due'));
  expect(changed).toContain('research/coming/index.html');
  expect(changed).toContain('topics/looms/index.html');
  expect(changed).toContain('index.html');
  expect(changed).toContain('.well-known/next-publication.json');
  for (const path of ['about/index.html', 'contact/index.html', '404.html']) expect(Object.keys(first)).toContain(path);
  expect(changed).not.toContain('about/index.html');
  expect(changed).not.toContain('topics/engines/index.html');
});
