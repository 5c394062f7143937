import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../support/site/build-site.ts';
import { article } from '../support/site/publish.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { bareContent, writeContent } from '../support/site/write-content.ts';

const now = '2026-11-20T12:00:00Z';

test('a quiet build says one line, and one in JSON how long each phase took', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const site = { content: join(folder, 'content'), out: join(folder, 'site'), cache: join(folder, 'cache'), now };
  writeContent(site.content, {
    ...bareContent,
    'articles/here.md': article('title: Here\nauthor: ada-byron\nsummary: It is here.'),
    'articles/later.md': article('title: Later\nauthor: ada-byron\nsummary: It comes.\nembargo: 2031-01-01'),
  });
  const quiet = await buildSite({ ...site, quiet: true, changed: true });
  expect(quiet.output).toMatch(/^\d+ pages \(\d+ printed, 0 restored\) and \d+ other files in .+ s\n$/);

  const plain = await buildSite(site);
  expect(plain.output).toContain('Waiting for their time:');

  const { output } = await buildSite({ ...site, json: true });
  const { phases, outputs, seconds } = JSON.parse(output) as {
    phases: Record<string, number>;
    outputs: Record<string, number>;
    seconds: number;
  };
  const names = ['reading', 'related', 'citations', 'record', 'templates', 'pages', 'files', 'outputs', 'exchange'];
  expect(Object.keys(phases)).toEqual(names);
  const sumOf = (parts: Record<string, number>): number => Object.values(parts).reduce((sum, each) => sum + each, 0);
  expect(sumOf(phases)).toBeLessThanOrEqual(seconds + 0.01);
  for (const name of ['images', 'social-images', 'citation-files', 'feeds', 'search-index'])
    expect(Object.keys(outputs)).toContain(name);
  // Each is rounded to a millisecond.
  expect(sumOf(outputs)).toBeLessThanOrEqual((phases.outputs ?? 0) + 0.02);
});
