import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/serve.ts';
import { buildSite } from '../support/site/build-site.ts';
import { crawl } from '../support/site/crawl.ts';
import { article } from '../support/site/publish.ts';
import { svg } from '../support/site/svg.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { bareContent, writeContent } from '../support/site/write-content.ts';

const settings = {
  name: 'The Institute',
  tagline: 'Papers on engines',
  url: 'https://institute.example',
  base: '/pub/papers/',
  languages: ['en', 'ru'],
  sections: [{ id: 'research', title: 'Research' }],
  navigation: [{ to: 'section:research' }, { to: 'authors' }, { to: 'page:about' }],
};

const content = {
  ...bareContent,
  'articles/map.svg': svg(600, 400),
  'articles/first.md': article(
    'title: First\nauthor: ada-byron\ntags: [engines]\nimage: {src: map.svg, alt: A map}',
    'See [the second](second), [the same](/research/second/), [the page](/about/).\n\n![A map](map.svg)\n',
  ),
  'articles/second.md': article('title: Second\nauthor: ada-byron'),
  'articles/second.ru.md': article('title: Второй\nauthor: ada-byron'),
};

test('below a base path every link, picture, font and style sheet is found', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'site');
  const settingsFile = join(folder, 'settings.mjs');
  writeFileSync(settingsFile, `export default ${JSON.stringify(settings)};\n`);
  writeContent(join(folder, 'content'), content);
  const cache = join(folder, 'cache');
  const { status, output } = await buildSite({ content: join(folder, 'content'), out, cache, settings: settingsFile });
  expect(status, output).toBe(0);
  expect(readFileSync(join(out, 'research/first/index.html'), 'utf8')).toContain('href="/pub/papers/research/second/"');

  const served = await serveFolder(out, { base: settings.base });
  const start = [served.url, new URL('404.html', served.url).href] as const;
  const { broken, checked, pages } = await crawl({ start, publicUrl: settings.url });
  await served.close();
  expect(broken).toEqual([]);
  expect(checked).toBeGreaterThan(100);
  expect(pages.every((page) => page.startsWith(served.url))).toBe(true);
});
