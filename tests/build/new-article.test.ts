import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/serve.ts';
import settings from '../../src/site.config.ts';
import { buildSite } from '../support/site/build-site.ts';
import { crawl } from '../support/site/crawl.ts';
import { elementsOf } from '../support/site/html.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { bareContent, writeContent } from '../support/site/write-content.ts';

const content = {
  ...bareContent,
  'topics/engines.md': '---\ntitle: Engines\n---\n',
  'articles/older.md':
    '---\ntitle: Older\nauthor: ada-byron\ndate: 2024-05-01\ntags: [engines]\n---\n\nSteam drove the looms of the north, and coal the steam.\n',
  'articles/newer.md':
    '---\ntitle: Newer\nauthor: ada-byron\ndate: 2025-03-18\ntags: [engines]\nrelated: [older]\n---\n\nA difference engine tabulates logarithms by addition alone.\n',
};

test('an article appears wherever it belongs, and no link is broken', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'site');
  writeContent(join(folder, 'content'), content);
  const { status, output } = await buildSite({ content: join(folder, 'content'), out, cache: join(folder, 'cache') });
  expect(status, output).toBe(0);

  const linksOf = (page: string) =>
    elementsOf(readFileSync(join(out, page), 'utf8')).flatMap(({ attributes }) => attributes.href ?? []);
  const showing = [
    'index.html',
    'research/index.html',
    'research/newer/related/index.html',
    'research/older/index.html',
    'research/older/related/index.html',
    'authors/ada-byron/index.html',
    'topics/engines/index.html',
    'archive/2025/index.html',
  ];
  for (const page of showing) expect(linksOf(page), page).toContain('/research/newer/');
  expect(linksOf('research/newer/index.html')).toEqual(
    expect.arrayContaining(['/research/older/', '/research/newer/related/', '/authors/ada-byron/', '/topics/engines/']),
  );

  const served = await serveFolder(out);
  const { broken, checked } = await crawl({ start: [served.url], publicUrl: settings.url });
  await served.close();
  expect(checked).toBeGreaterThan(50);
  expect(broken).toEqual([]);
});
