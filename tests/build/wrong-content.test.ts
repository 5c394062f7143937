import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../support/site/build-site.ts';
import { folderDigests } from '../support/site/folder-digest.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { bareContent, writeContent } from '../support/site/write-content.ts';

const good = '---\ntitle: A good article\nauthor: ada-byron\ndate: 2025-03-18\n---\n\nIt is right.\n';

const wrong: Readonly<Record<string, string>> = {
  'articles/no-such-author.md': '---\ntitle: One\nauthor: ada-biron\ndate: 2025-03-18\n---\n\nText.\n',
  'articles/no-such-day.md': '---\ntitle: Two\nauthor: ada-byron\ndate: 2026-02-30\n---\n\nText.\n',
  'articles/no-such-field.md': '---\ntitle: Three\nauthor: ada-byron\ndate: 2025-03-18\nsumary: S.\n---\n\nText.\n',
  'articles/no-such-link.md':
    '---\ntitle: Four\nauthor: ada-byron\ndate: 2025-03-18\n---\n\nSee [it](nowhere-at-all).\n',
  'articles/no-body.md': '---\ntitle: Five\nauthor: ada-byron\ndate: 2025-03-18\n---\n',
  'articles/no-end.md': '---\ntitle: Six\nauthor: ada-byron\n',
};

test(
  'wrong content: every problem at once, exit code 1, and what was built before stays',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    const site = { content, out: join(folder, 'site'), cache: join(folder, 'cache') };
    writeContent(content, { ...bareContent, 'articles/good.md': good });
    const before = await buildSite(site);
    expect(before.status, before.output).toBe(0);
    const built = folderDigests(site.out);
    expect(Object.keys(built)).toContain('research/good/index.html');

    writeContent(content, wrong);
    const { status, output } = await buildSite(site);
    expect(status).toBe(1);
    expect(folderDigests(site.out)).toEqual(built);
    const reported = [...output.matchAll(/(articles\/[\w-]+\.md):\d+:\d+\s+error\s+([\w-]+)/g)];
    expect(reported.map(([, file, code]) => `${file ?? ''} ${code ?? ''}`).sort()).toEqual([
      'articles/no-body.md body-empty',
      'articles/no-end.md front-matter-unclosed',
      'articles/no-such-author.md author-unknown',
      'articles/no-such-day.md field-value',
      'articles/no-such-field.md field-unknown',
      'articles/no-such-link.md link-broken',
    ]);
    expect(output).toContain('articles/no-such-author.md:3:9');
    expect(output).toContain('ada-byron');
  },
);
