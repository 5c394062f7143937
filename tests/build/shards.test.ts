import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../support/site/build-site.ts';
import { folderDigests } from '../support/site/folder-digest.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { bareContent, writeContent } from '../support/site/write-content.ts';

const now = '2027-06-01T12:00:00Z';

interface Report {
  readonly pages: number;
  readonly printed: number;
  readonly files: number;
}

test(
  'three shards of the sample, merged where nothing is kept, are the bytes of one build',
  { timeout: 300_000 },
  async () => {
    const folder = temporaryFolder();
    const one = join(folder, 'one');
    const whole = await build({ out: one, cache: join(folder, 'cache'), now });
    const shards: readonly string[] = [1, 2, 3].map((number) => join(folder, `shard-${number}`));
    const parts: Report[] = [];
    for (const [index, out] of shards.entries()) {
      // Each machine has a cache of its own, and its own time zone.
      const environment = { TZ: ['Asia/Tokyo', 'America/Los_Angeles', 'UTC'][index] ?? 'UTC' };
      parts.push(
        await build({ out, cache: join(folder, `cache-${index}`), shard: `${index + 1}/3`, now, environment }),
      );
    }
    const merged = join(folder, 'merged');
    const joined = await build({ out: merged, cache: join(folder, 'cache-merged'), merge: shards, now });
    expect(folderDigests(merged)).toEqual(folderDigests(one));
    expect(Object.keys(folderDigests(one)).length).toBeGreaterThan(50);

    // Every page was printed once, by the shard it belongs to; but for those that tell of the others, one a language.
    const printed = parts.reduce((sum, part) => sum + part.printed, 0);
    expect(printed + joined.printed).toBe(whole.pages);
    expect(joined.printed).toBeLessThanOrEqual(3);
    for (const part of parts) expect(part.printed).toBeGreaterThan(whole.pages / 6);
    // What is costly beside the pages came with the shards, too.
    const made = ['social', 'images', 'markdown'].map(
      (room) => readdirSync(join(shards[0] ?? '', 'cache', room)).length,
    );
    expect(Math.min(...made)).toBeGreaterThan(0);
  },
);

test(
  'a merge of shards of other content is refused in words, and so is one without a time',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    writeContent(content, bareContent);
    const shard = join(folder, 'shard');
    await build({ content, out: shard, cache: join(folder, 'cache'), shard: '1/1', now });
    appendFileSync(join(content, 'pages/about.md'), '\nMore.\n');
    const merge = { content, out: join(folder, 'site'), cache: join(folder, 'other'), merge: [shard] };
    const other = await buildSite({ ...merge, now });
    expect(other.status).toBe(1);
    expect(other.output).toContain(`${shard} was made from other content than stand here.\n\nNothing was built`);
    const timeless = await buildSite(merge);
    expect([timeless.status, timeless.output]).toEqual([1, expect.stringContaining('give --now')]);
  },
);

async function build(options: Parameters<typeof buildSite>[0]): Promise<Report> {
  const { status, output } = await buildSite({ ...options, json: true });
  expect(status, output).toBe(0);
  return JSON.parse(output.split('\n').find((line) => line.startsWith('{')) ?? '{}') as Report;
}
