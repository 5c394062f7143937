import { expect, test } from 'vitest';
import { pruneCache } from '../../../src/astro/prune-cache.ts';
import { listFiles } from '../../../src/astro/list-files.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';
import { writeContent } from '../../support/site/write-content.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 0, 1, 12);

/** A cache with these files, and what stands in it after a pruning on each of some days. */
function cacheOf(...names: readonly string[]) {
  const folder = temporaryFolder();
  writeContent(folder, Object.fromEntries(names.map((name) => [name, name])));
  return (days: number, ...used: readonly string[]): readonly string[] => {
    pruneCache(folder, () => new Set(used), start + days * day);
    return listFiles(folder).filter((name) => name !== 'unused.json');
  };
}

test('what no build has used for 30 days goes; what is used stays, however old', () => {
  const prune = cacheOf('social/a.png', 'bodies/ab/abc.json', 'images/old.png');
  const used = ['social/a.png', 'bodies/ab/abc.json'];
  expect(prune(0, ...used)).toHaveLength(3);
  expect(prune(29, ...used)).toHaveLength(3);
  expect(prune(30, ...used)).toEqual(['bodies/ab/abc.json', 'social/a.png']);
  expect(prune(400, ...used)).toEqual(['bodies/ab/abc.json', 'social/a.png']);
});

test('what a branch comes back to is counted anew', () => {
  const prune = cacheOf('markdown/a.md', 'markdown/b.md');
  prune(0, 'markdown/a.md');
  prune(20, 'markdown/b.md');
  prune(25, 'markdown/a.md');
  expect(prune(45, 'markdown/a.md')).toHaveLength(2);
  expect(prune(55, 'markdown/a.md')).toEqual(['markdown/a.md']);
});

test('drafts of killed builds go after a day, wherever they are; other files of other rooms stay', () => {
  const drafts = ['citations/a.json.1.part', 'views/ab/a.json.2.part', 'weights.json.3.part', 'related/a.index.4.part'];
  const prune = cacheOf(...drafts, 'related/a.index', 'weights.json', 'templates/a/press/press.json');
  expect(prune(0)).toHaveLength(7);
  expect(prune(1)).toEqual(['related/a.index', 'templates/a/press/press.json', 'weights.json']);
});

test('a cache is looked through once a day', () => {
  const folder = temporaryFolder();
  let asked = 0;
  const used = (): ReadonlySet<string> => {
    asked += 1;
    return new Set();
  };
  for (const hours of [0, 1, 11, 12]) pruneCache(folder, used, start + (hours * day) / 24);
  expect(asked).toBe(2);
});
