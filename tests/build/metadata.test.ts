import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenFiles } from '../support/contract/broken/broken-files.ts';
import { brokenPages } from '../support/contract/broken/broken-pages.ts';
import { readSettings, type BuiltSite } from '../support/contract/built-site.ts';
import { siteBreaches } from '../support/contract/site-contract.ts';
import { buildSite } from '../support/site/build-site.ts';
import { article } from '../support/site/publish.ts';
import { sitePages } from '../support/site/site-pages.ts';
import { writeContent } from '../support/site/write-content.ts';

/** Difficult names, titles, scripts and kinds, below a base path. */
const settings = {
  name: { en: 'Institute <of> Water & Power', ru: 'Институт воды' },
  tagline: 'Papers & notes',
  url: 'https://institute.example',
  base: '/pub/',
  languages: ['en', 'ru', 'fa'],
  sections: [{ id: 'research', title: { en: 'Research', ru: 'Исследования' } }],
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

const content = {
  'references.bib':
    '@article{smith, title = {Water; Power}, author = {van der Smith, Anna and {World Bank}}, date = {2020-05}, journal = {J}, doi = {10.1000/W}}',
  'authors/ada.md':
    '---\nname: Anna van der Berg\norcid: 0000-0002-1825-0097\nrole: Fellow\naffiliation: The Lake Board\n---\n\nShe writes.\n',
  'authors/khwarizmi.md': '---\nname: محمد الخوارزمي\n---\n',
  'authors/bank.md': '---\nname: Johnson & Johnson, Inc.\nkind: organisation\nror: 05gq02987\nrole: Funder\n---\n',
  'topics/security.md': '---\ntitle: Security\n---\n\nOn it.\n',
  'topics/papers.md': '---\ntitle: Blue papers\nkind: series\n---\n\nIn blue.\n',
  'topics/asia.md': '---\ntitle: Asia\nkind: region\n---\n\nIt is large.\n',
  'articles/report.md': article(
    'title: "Costs & benefits: 50 % of {water}_1 </script>"\nauthor: [ada, bank, {id: khwarizmi, role: translator}]\nkind: report\nnumber: 7\ndoi: 10.1000/report\ndate: 2025-03-18T06:00:00+05:00\nupdated: 2025-04-02\nsummary: One <b>.\ntags: [security, papers, asia]\ncorrections: [{date: 2025-04-02, text: A number was wrong.}]',
    'It begins so.\n\n::map{countries="KZ KG" title="Two states" alt="They touch."}\n\nDry [@smith, p. 5]; see [@comment].',
  ),
  'articles/report.ru.md': article('title: Вода & власть\nkind: report\nauthor: [ada]', 'Сухо [@smith].'),
  'articles/comment.md': article('title: A view\nkind: commentary'),
  'articles/elsewhere.md': article('title: Abroad\nkind: abstract\ncanonical: https://elsewhere.example/abroad'),
  'articles/gone.md': article('title: Gone\nkind: brief\nwithdrawn: {date: 2025-01-01, reason: It was wrong.}'),
  'articles/persian.fa.md': article('title: آب و قدرت\nauthor: [khwarizmi]\nkind: working-paper'),
  'pages/about.md': '---\ntitle: About\n---\n\nWe are.\n',
};

const now = '2026-01-01T00:00:00Z';
const folder = mkdtempSync(join(tmpdir(), 'octavo-contract-'));
let built: BuiltSite;

/** Builds the site with these settings beside the others; building holds it to the contract. */
async function build(name: string, more: object = {}, preview = false): Promise<BuiltSite> {
  const file = join(folder, `${name}.mjs`);
  const out = join(folder, name);
  writeFileSync(file, `export default ${JSON.stringify({ ...settings, ...more })};\n`);
  const cache = join(folder, 'cache');
  const { status, output } = await buildSite({
    content: join(folder, 'content'),
    out,
    cache,
    settings: file,
    now,
    preview,
  });
  expect(status, output).toBe(0);
  return { folder: out, settings: readSettings(file), isPreview: preview };
}

beforeAll(async () => {
  writeContent(join(folder, 'content'), content);
  built = await build('site');
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('difficult names, titles, scripts and kinds keep the contract', () => {
  const pages = sitePages({ folder: built.folder, url: 'https://institute.example/pub/' });
  expect(pages.filter(({ type }) => type === 'article')).toHaveLength(5);
  expect(pages.filter(({ type }) => type === 'tombstone')).toHaveLength(1);
});

test('so does a site with everything switched off, and a preview', { timeout: 240_000 }, async () => {
  const off = {
    ...{ search: false, socialImages: false, markdownCopies: false, citationFiles: false, citeThis: [] },
    ...{ pageSizes: { relatedPage: 0 }, scholarlyKinds: [], base: '/' },
  };
  await build('off', off);
  writeContent(join(folder, 'content'), { 'articles/draft.md': article('title: Draft\ndraft: true') });
  await build('preview', {}, true);
});

describe('no line of the contract can be broken unseen', () => {
  test.each([...brokenPages, ...brokenFiles])('%s', async (_, name, from, to, breach) => {
    const file = join(built.folder, name);
    const whole = readFileSync(file, 'utf8');
    const broken = whole.replace(from, to);
    expect(broken, 'the edit changes nothing').not.toBe(whole);
    writeFileSync(file, broken);
    try {
      const breaches = await siteBreaches(built).catch((error: unknown) => [String(error)]);
      expect(breaches.join('\n')).toMatch(breach);
    } finally {
      writeFileSync(file, whole);
    }
  });
});
