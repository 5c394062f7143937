import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { buildSite } from '../support/site/build-site.ts';
import { folderDigests } from '../support/site/folder-digest.ts';
import { htmlRules } from '../support/site/html-rules.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { bareContent, writeContent } from '../support/site/write-content.ts';

const article = (title: string, fields = ''): string =>
  `---\ntitle: ${title}\nauthor: ada-byron\ndate: 2019-05-01\n${fields}---\n\n${title} is about engines.\n`;

test('what was published stays: through a renaming, a correction and a withdrawal', { timeout: 300_000 }, async () => {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  const site = { content, out: join(folder, 'site'), cache: join(folder, 'cache'), now: '2026-11-23T12:00:00Z' };
  const settings = join(folder, 'settings.ts');
  writeFileSync(
    settings,
    `import settings from '${join(process.cwd(), 'src/site.config.ts')}';
export default { ...settings, record: { correctionsAtHead: true, withdrawnOnAuthorPages: true, datedAfterYears: 3 } };\n`,
  );
  const run = (...words: readonly string[]): string =>
    execFileSync(
      process.execPath,
      ['src/cli/main.ts', ...words, '--content', content, '--cache', site.cache, '--now', site.now],
      { encoding: 'utf8', stdio: 'pipe' },
    );
  const page = (path: string): string => readFileSync(join(site.out, path), 'utf8');
  writeContent(content, {
    ...bareContent,
    'articles/looms.md': article('Looms', 'versions: true\n'),
    'articles/mills.md': article('Mills'),
  });

  expect(run('record')).toContain('Kept versions/looms/2019-05-01.md');
  const first = await buildSite(site);
  expect(first.status, first.output).toBe(0);
  run('record');
  const built = folderDigests(site.out);

  renameSync(join(content, 'articles/looms.md'), join(content, 'articles/power-looms.md'));
  const refused = await buildSite(site);
  expect(refused.status).toBe(1);
  expect(refused.output).toContain('The address /research/looms/ was published on 2026-11-23');
  expect(refused.output).toContain('now stands at /research/power-looms/');
  expect(folderDigests(site.out)).toEqual(built);
  run('redirect', '--write');
  run('correct', 'power-looms', 'They were not steam engines.');
  writeFileSync(
    join(content, 'articles/mills.md'),
    article('Mills', 'withdrawn: { date: 2026-11-23, reason: There were none., replacedBy: power-looms }\n'),
  );

  const second = await buildSite({ ...site, settings });
  expect(second.status, second.output).toBe(0);
  const looms = page('research/power-looms/index.html');
  expect(looms).toContain('Corrected on 23 November 2026: They were not steam engines.');
  expect(looms).toContain('"CorrectionComment"');
  expect(page('research/mills/index.html')).toContain('There were none.');
  expect(page('authors/ada-byron/index.html')).toContain('Withdrawn works');
  expect(page('research/power-looms/v/2019-05-01/index.html')).toContain('href="/research/power-looms/"');

  const moved = [
    'research/looms/',
    'research/looms/related/',
    'research/looms/v/2019-05-01/',
    'research/mills/related/',
  ];
  const rules = page('_redirects').trim().split('\n');
  expect(rules.map((rule) => rule.split(' ')[0]?.slice(1))).toEqual(moved);
  for (const rule of rules) expect(page(`${rule.split(' ')[1]?.slice(1) ?? ''}index.html`)).toContain('<h1');
  const validator = new HtmlValidate(htmlRules);
  for (const path of moved) {
    const report = await validator.validateString(page(`${path}index.html`));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  }
});

test('an old article says how old it is', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const settings = join(folder, 'settings.ts');
  const own = join(process.cwd(), 'src/site.config.ts');
  writeFileSync(
    settings,
    `import settings from '${own}';\nexport default { ...settings, record: { datedAfterYears: 3 } };\n`,
  );
  writeContent(join(folder, 'content'), {
    ...bareContent,
    'articles/old.md': article('Old'),
    'articles/mended.md': article('Mended', 'updated: 2022-06-01\n'),
  });
  const out = join(folder, 'site');
  const site = { content: join(folder, 'content'), out, cache: join(folder, 'cache'), settings };
  const { status, output } = await buildSite({ ...site, now: '2022-05-01T00:00:00Z' });
  expect(status, output).toBe(0);
  const notes = (name: string): boolean =>
    readFileSync(join(out, `research/${name}/index.html`), 'utf8').includes('This text is as it was on');
  expect([notes('old'), notes('mended')]).toEqual([true, false]);
});
