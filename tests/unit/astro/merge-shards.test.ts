import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BuildInputs } from '../../../src/astro/build-inputs.ts';
import { mergeShards } from '../../../src/astro/merge-shards.ts';
import { isRoomForShard, writeShard } from '../../../src/astro/shard.ts';
import { isInShare } from '../../../src/astro/share.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';
import { writeContent } from '../../support/site/write-content.ts';

const inputs: BuildInputs = { content: 'a', publicFiles: 'b', code: 'c', settings: 'd', time: '2026-01-01T00:00:00Z' };

/** A folder with so many shards of one file each, and what merging some of them says. */
function shards(of: number, change: (number: number) => Partial<BuildInputs> = () => ({})) {
  const folder = temporaryFolder();
  for (let number = 1; number <= of; number += 1) {
    const name = `pages/ab/page-${number}.html`;
    writeContent(join(folder, 'made'), { [name]: `page ${number}` });
    const shard = { number, of, inputs: { ...inputs, ...change(number) }, names: [name] };
    writeShard(join(folder, `shard-${number}`), join(folder, 'made'), shard);
  }
  const cache = join(folder, 'cache');
  const merge = (...numbers: readonly number[]): readonly string[] =>
    mergeShards(
      numbers.map((number) => join(folder, `shard-${number}`)),
      cache,
      inputs,
    ).map((sentence) => sentence.replaceAll(`${folder}/`, ''));
  return { folder, cache, merge };
}

describe('shards', () => {
  test('are put into the cache together', () => {
    const { cache, merge } = shards(3);
    expect(merge(3, 1, 2)).toEqual([]);
    const texts = [1, 2, 3].map((number) => readFileSync(join(cache, `pages/ab/page-${number}.html`), 'utf8'));
    expect(texts).toEqual(['page 1', 'page 2', 'page 3']);
  });

  test('are refused where one is missing, given twice or of another division', () => {
    const { cache, merge } = shards(3);
    expect(merge(1, 3)).toEqual(['Shard 2/3 is missing.']);
    expect(merge(1, 2, 2)).toEqual(['Shard 2/3 was given more than once: shard-2, shard-2.', 'Shard 3/3 is missing.']);
    expect(merge()).toEqual(['No shard was given.']);
    expect(merge(1, 2, 4)).toEqual(['shard-4 is no shard, or not a whole one: it has no shard.json.']);
    expect(existsSync(cache)).toBe(false);
    const { folder, merge: mergeOther } = shards(2);
    writeShard(join(folder, 'shard-2'), join(folder, 'made'), { number: 2, of: 4, inputs, names: [] });
    expect(mergeOther(1, 2)).toEqual([
      'shard-1 is one of 2 shards, shard-2 one of 4. All must come from one division.',
    ]);
  });

  test('are refused where one was made from something else, which is named', () => {
    const { cache, merge } = shards(3, (number) => (number === 2 ? { content: 'x', time: '2027' } : {}));
    expect(merge(1, 2, 3)).toEqual(['shard-2 was made from other content, and another time (--now) than stand here.']);
    expect(existsSync(cache)).toBe(false);
  });

  test('are refused where a file was changed or lost, or lies outside', () => {
    const { folder, cache, merge } = shards(2);
    const page = join(folder, 'shard-2/cache/pages/ab/page-2.html');
    const damaged = 'shard-2 is damaged: pages/ab/page-2.html is not what it was when it was written.';
    writeFileSync(page, 'another');
    expect(merge(1, 2)).toEqual([damaged]);
    rmSync(page);
    expect(merge(1, 2)).toEqual([damaged]);
    const list = join(folder, 'shard-1/shard.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace('pages/ab', '../ab'));
    expect(merge(1, 2)[0]).toContain('shard-1 is damaged: ../ab/page-1.html');
    expect(existsSync(cache)).toBe(false);
  });
});

test('a shard takes the place of a shard, finished or not, and of nothing else', () => {
  const { folder } = shards(1);
  const shard = join(folder, 'shard-1');
  expect(isRoomForShard(join(folder, 'absent'))).toBe(true);
  expect(isRoomForShard(shard)).toBe(true);
  rmSync(join(shard, 'shard.json'));
  expect(isRoomForShard(shard)).toBe(true);
  writeContent(shard, { 'index.html': 'A site.' });
  expect(isRoomForShard(shard)).toBe(false);
});

test('every name belongs to one share, and shares are alike in size', () => {
  const names = Array.from({ length: 800 }, (_, index) => `/research/article-${index}/`);
  const sizes = Array.from({ length: 8 }, (_, index) => {
    const share = { number: index + 1, of: 8 };
    return names.filter((name) => isInShare(name, share)).length;
  });
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(800);
  expect(Math.min(...sizes)).toBeGreaterThan(60);
});
