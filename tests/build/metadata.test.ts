import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { metadataBreaches } from '../support/contract/metadata-contract.ts';
import { sitemapBreaches } from '../support/contract/sitemap.ts';
import { buildSite } from '../support/site/build-site.ts';
import { article } from '../support/site/publish.ts';
import { sitePages } from '../support/site/site-pages.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { writeContent } from '../support/site/write-content.ts';

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
  'authors/ada.md': '---\nname: Anna van der Berg\norcid: 0000-0002-1825-0097\nrole: Fellow\n---\n\nShe writes.\n',
  'authors/khwarizmi.md': '---\nname: محمد الخوارزمي\n---\n',
  'authors/bank.md': '---\nname: Johnson & Johnson, Inc.\nkind: organisation\nror: 05gq02987\nrole: Funder\n---\n',
  'articles/report.md': article(
    'title: "Costs & benefits: 50 % of {water}_1 </script>"\nauthor: [ada, bank, {id: khwarizmi, role: translator}]\nkind: report\nnumber: 7\ndoi: 10.1000/report\ndate: 2025-03-18T06:00:00+05:00\nsummary: One <b>.\ntags: [security]\ncorrections: [{date: 2025-04-02, text: A number was wrong.}]',
    'Dry [@smith, p. 5]; see [@comment].',
  ),
  'articles/report.ru.md': article('title: Вода & власть\nkind: report\nauthor: [ada]', 'Сухо [@smith].'),
  'articles/comment.md': article('title: A view\nkind: commentary'),
  'articles/elsewhere.md': article('title: Abroad\nkind: abstract\ncanonical: https://elsewhere.example/abroad'),
  'articles/gone.md': article('title: Gone\nkind: brief\nwithdrawn: {date: 2025-01-01, reason: It was wrong.}'),
  'articles/persian.fa.md': article('title: آب و قدرت\nauthor: [khwarizmi]\nkind: working-paper'),
  'pages/about.md': '---\ntitle: About\n---\n\nWe are.\n',
};

test('difficult names, titles, scripts and kinds keep the contract too', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'pub');
  writeContent(join(folder, 'content'), content);
  writeFileSync(join(folder, 'settings.mjs'), `export default ${JSON.stringify(settings)};\n`);
  const { status, output } = await buildSite({
    content: join(folder, 'content'),
    out,
    cache: join(folder, 'cache'),
    settings: join(folder, 'settings.mjs'),
    now: '2026-01-01T00:00:00Z',
  });
  expect(status, output).toBe(0);
  const pages = sitePages({ folder: out, url: 'http://localhost/pub/', publicUrl: settings.url });
  expect(pages.filter(({ type }) => type === 'article')).toHaveLength(5);
  expect(pages.filter(({ type }) => type === 'tombstone')).toHaveLength(1);
  // Addresses begin with the base path, which is the name of the folder.
  expect(await metadataBreaches(pages, { folder, url: '', publicUrl: settings.url })).toEqual([]);
  expect(await sitemapBreaches(out)).toEqual([]);
});
