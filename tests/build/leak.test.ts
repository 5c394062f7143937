import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { articleSchema } from '../../src/schema/article.ts';
import { authorSchema } from '../../src/schema/author.ts';
import { buildSite } from '../support/site/build-site.ts';
import { folderDigests } from '../support/site/folder-digest.ts';
import { publishedText, toldOf } from '../support/site/published-text.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { writeContent } from '../support/site/write-content.ts';

/** Words that stand nowhere else, and that no stemmer shortens. */
const canary = (of: string, field: string): string => `zqx${of}${field}k`;

/** An article with a canary in every field that takes words, and the file names that go with it. */
function articleWithCanaries(of: string, status: string): Readonly<Record<string, string>> {
  const word = (field: string): string => canary(of, field);
  const slug = word('slug');
  return {
    [`articles/${slug}/index.md`]: `---
title: A ${word('title')} in Central Asia
author:
  - ${word('author')}
  - { id: octavo-editors, role: editor }
tags: [central-asia, security, ${word('tag')}]
related:
  - iskp-remains-a-threat-to-central-asia
  - { title: The ${word('elsewhere')}, url: 'https://example.org/${word('address')}', author: ${word('colleague')}, publisher: ${word('publisher')} }
related-auto: true
summary: It is about ${word('summary')}.
kind: brief
section: research
image: { src: ${word('image')}.png, alt: A ${word('alt')}, caption: The ${word('caption')}, credit: ${word('credit')} }
keypoints: [Nobody foresaw the ${word('keypoint')}.]
canonical: https://example.org/${word('canonical')}
publisher: ${word('firstpublisher')}
lang: en
number: 7 ${word('number')}
doi: 10.5555/${word('doi')}
references:
  - { id: ${word('key')}, type: book, title: All of ${word('source')}, author: [{ family: ${word('sourceauthor')} }] }
updated: 2026-12-01
corrections: [{ date: 2026-12-01, text: The ${word('correction')} was mended. }]
aliases: [${word('alias')}]
versions: true
${status}
---

The ${word('body')} began[^1], as [an earlier brief](iskp-remains-a-threat-to-central-asia) and ${word('quoted')} show [@${word('key')}].

## On the ${word('heading')}

![A ${word('figure')}](${word('drawing')}.png)

[^1]: It ended in a ${word('footnote')}.
`,
    [`articles/${slug}/${word('data')}.csv`]: `year,${word('column')}\n2026,1\n`,
    [`authors/${word('author')}.md`]: `---
name: ${['given', 'particle', 'family', 'suffix'].map(word).join(' ')}
given: ${word('given')}
family: ${word('family')}
particle: ${word('particle')}
suffix: ${word('suffix')}
kind: person
ror: https://ror.org/05gq02987
role: Fellow for ${word('role')}
affiliation: ${word('affiliation')}
email: ${word('email')}@example.org
orcid: 0000-0002-1825-0097
links: [{ label: Her ${word('link')}, url: 'https://example.org/${word('home')}' }]
image: { src: ${word('portrait')}.png, alt: Ada ${word('portraitalt')} }
---

She wrote on ${word('biography')}.
`,
    [`topics/${word('tag')}.md`]: `---\ntitle: All of ${word('topic')}\nfeatured: true\n---\n\nThis is ${word('introduction')}.\n`,
  };
}

/** What no page shows even of a published article: data that stand beside it, keys, and what only other software reads. */
const unseen = ['data', 'column', 'key', 'alias', 'number', 'doi', 'source', 'sourceauthor'].map((field) =>
  canary('embargo', field),
);

const pictures = ['image', 'drawing', 'portrait'];
const withdrawn = (replacedBy: string): string =>
  `date: 2026-11-30\nwithdrawn: { date: 2026-12-01, reason: The ${canary('withdrawn', 'reason')} was wrong., replacedBy: ${replacedBy} }`;
const embargo = 'date: 2026-11-30\nembargo: 2026-12-01T06:00:00+05:00\ndraft: false';
const draft = 'date: 2026-11-30\ndraft: true';

/** Every word with the letters of a canary in the files of an article. */
function canariesIn(files: Readonly<Record<string, string>>, of: string): readonly string[] {
  return [
    ...new Set(
      Object.entries(files)
        .flat()
        .join('\n')
        .match(new RegExp(`zqx${of}[a-z]+k\\b`, 'g')),
    ),
  ];
}

async function writeSite(folder: string, sorts: readonly (readonly [of: string, status: string])[]): Promise<string> {
  const content = join(folder, 'content');
  cpSync('content', content, { recursive: true });
  for (const [of, status] of sorts) {
    writeContent(content, articleWithCanaries(of, status));
    for (const picture of pictures) {
      const beside = picture === 'portrait' ? 'authors' : `articles/${canary(of, 'slug')}`;
      await sharp({ create: { width: 900, height: 600, channels: 3, background: { r: 9, g: of.length, b: 99 } } })
        .png()
        .toFile(join(content, beside, `${canary(of, picture)}.png`));
    }
  }
  return content;
}

async function build(folder: string, content: string, now: string, preview = false): Promise<string> {
  const out = join(folder, `site-${now.replace(/\W/g, '')}${preview ? '-preview' : ''}`);
  const { status, output } = await buildSite({ content, out, cache: join(folder, 'cache'), now, preview });
  expect(status, output).toBe(0);
  return out;
}

/** The ledger as the command writes it. */
function record(folder: string, content: string, now: string): string {
  const words = ['src/cli/main.ts', 'record', '--content', content, '--cache', join(folder, 'cache'), '--now', now];
  execFileSync(process.execPath, words, { stdio: 'pipe' });
  return readFileSync(join(content, 'ledger.json'), 'utf8').toLowerCase();
}

const before = '2026-12-01T00:59:59Z';
const after = '2026-12-01T01:00:00Z';

test('every field of articles and authors carries a canary, or is named here as unable to', () => {
  const files = articleWithCanaries('x', embargo);
  const [article = '', author = ''] = Object.values(files).filter((text) => text.startsWith('---'));
  const fieldsOf = (text: string): readonly string[] =>
    [...(text.split('\n---')[0] ?? '').matchAll(/^([\w-]+):/gm)].map(([, field = '']) => field);
  expect([...fieldsOf(article), 'withdrawn'].sort()).toEqual(Object.keys(articleSchema.shape).sort());
  expect([...fieldsOf(author)].sort()).toEqual(Object.keys(authorSchema.shape).sort());
});

describe('what was withdrawn', { timeout: 300_000 }, () => {
  test('leaves its title, its authors, its dates and the reason, and nothing of what it said', async () => {
    const folder = temporaryFolder();
    const status = withdrawn('iskp-remains-a-threat-to-central-asia');
    const content = await writeSite(join(folder, 'with'), [['withdrawn', status]]);
    const site = publishedText(await build(folder, content, after));
    const slug = canary('withdrawn', 'slug');
    const files = articleWithCanaries('withdrawn', status);
    const article = files[`articles/${slug}/index.md`] ?? '';
    const kept = ['slug', 'title', 'author', 'tag', 'reason', 'alias', 'correction', 'number', 'doi'].map((field) =>
      canary('withdrawn', field),
    );
    const gone = canariesIn({ [slug]: article }, 'withdrawn').filter((word) => !kept.includes(word));
    expect(gone.length).toBeGreaterThan(15);
    expect(toldOf(site, [...gone, canary('withdrawn', 'data'), canary('withdrawn', 'column')])).toEqual([]);

    const tombstone = site.get(`research/${slug}/index.html`) ?? '';
    for (const field of ['title', 'family', 'reason']) expect(tombstone).toContain(canary('withdrawn', field));
    expect(tombstone).toContain('href="/research/iskp-remains-a-threat-to-central-asia/"');
    expect(tombstone).toContain('name="robots" content="noindex"');
    const listing = [...site].filter(([, text]) => text.includes(canary('withdrawn', 'title'))).map(([path]) => path);
    // Its own address, the files by which it is cited, which say so, and its authors' pages, as the sample's settings
    // ask; no other list, no feed, no index.
    expect(listing).toContain(`research/${slug}/index.html`);
    expect(listing.filter((path) => !path.startsWith(`research/${slug}/`)).sort()).toEqual([
      'authors/octavo-editors/index.html',
      `authors/${canary('withdrawn', 'author')}/index.html`,
    ]);
    for (const path of listing) expect(site.get(path), path).toContain('withdrawn');
  });
});

describe('what is not published yet', { timeout: 300_000 }, () => {
  test('changes nothing on the site until its time has come, and then is there in full', async () => {
    const folder = temporaryFolder();
    const without = await build(folder, await writeSite(join(folder, 'without'), []), before);
    const digests = folderDigests(without);
    const content = await writeSite(join(folder, 'with'), [
      ['embargo', embargo],
      ['draft', draft],
    ]);
    const embargoed = canariesIn(articleWithCanaries('embargo', embargo), 'embargo');
    const drafted = canariesIn(articleWithCanaries('draft', draft), 'draft');
    expect(embargoed.length).toBeGreaterThan(35);

    const hidden = await build(folder, content, before);
    expect(toldOf(publishedText(hidden), [...embargoed, ...drafted])).toEqual([]);
    // Not a count, a list or a reason differs: the site is the one without these files, but for the time of the next build.
    const schedule = '.well-known/next-publication.json';
    expect({ ...folderDigests(hidden), [schedule]: '' }).toEqual({ ...digests, [schedule]: '' });
    expect(JSON.parse(readFileSync(join(hidden, schedule), 'utf8'))).toEqual({ next: '2026-12-01T01:00:00.000Z' });

    expect(toldOf(new Map([['ledger', record(folder, content, before)]]), [...embargoed, ...drafted])).toEqual([]);

    const published = publishedText(await build(folder, content, after));
    expect(record(folder, content, after)).toContain(canary('embargo', 'slug'));
    const told = toldOf(published, embargoed).map((line) => line.split(':')[0]);
    expect(embargoed.filter((word) => !told.includes(word) && !unseen.includes(word))).toEqual([]);
    expect(toldOf(published, drafted)).toEqual([]);
    for (const page of [
      'index.html',
      'topics/central-asia/index.html',
      'archive/2026/index.html',
      'research/index.html',
    ])
      expect(published.get(page), page).toContain(canary('embargo', 'title'));
    expect(published.get('research/iskp-remains-a-threat-to-central-asia/index.html')).toContain('embargotitle');

    const preview = publishedText(await build(folder, content, before, true));
    expect(preview.get(`research/${canary('draft', 'slug')}/index.html`)).toContain('class="draft"');
    expect(preview.get(`research/${canary('embargo', 'slug')}/index.html`)).toContain('1 december 2026, 01:00 utc');
    const pages = [...preview].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter(([, html]) => !html.includes('name="robots" content="noindex"'))).toEqual([]);
  });
});
