import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../support/site/build-site.ts';
import { visibleText } from '../support/site/html.ts';
import { article } from '../support/site/publish.ts';
import { svg } from '../support/site/svg.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { bareContent, writeContent } from '../support/site/write-content.ts';

const complete = `title: The long road
author:
  - ada-byron
  - {id: charles, role: editor}
date: 2024-05-06
updated: 2024-06-07
tags: [engines, Slow Mills]
related: [other, {title: A work elsewhere, url: 'https://example.org/w', author: Grace Hopper, date: 1952-03-04, publisher: ACM}]
summary: What became of the road.
kind: working-paper
section: handbook
image: {src: road.svg, alt: A road with trees, caption: The road in May., credit: The archive}
keypoints: [The first point., The second point.]
canonical: https://www.example.org/first/
corrections:
  - {date: 2024-06-07, text: The length was given in miles.}
embargo: 2024-05-01`;

/** Each value, and how often a reader should meet it in the article itself. */
const shown: Readonly<Record<string, number>> = {
  'The long road': 1,
  'Ada Byron': 1,
  'Charles Babbage': 1,
  '6 May 2024': 1,
  Engines: 1,
  'Slow mills': 1,
  'What became of the road.': 1,
  'Working paper': 1,
  'The road in May.': 1,
  'The archive': 1,
  'The first point.': 1,
  'The second point.': 1,
  'example.org': 1,
};

/** What stands after the article, on its page: related works, who wrote it, corrections. */
const shownAnywhere = [
  'Handbook',
  '7 June 2024',
  'Other',
  'A work elsewhere',
  'Grace Hopper',
  '4 March 1952',
  'ACM',
  'The length was given in miles.',
  'Charles mends engines.',
];

test(
  'everything typed in the front matter is on the page, and nothing is there twice',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'site');
    const content = join(folder, 'content');
    writeContent(content, {
      ...bareContent,
      'authors/charles.md': '---\nname: Charles Babbage\n---\n\nCharles mends engines.\n',
      'articles/road/index.md': article(complete, 'Words of the body.'),
      'articles/road/road.svg': svg(800, 600),
      'articles/other.md': article('title: Other\nauthor: ada-byron'),
    });
    const { status, output } = await buildSite({ content, out, cache: join(folder, 'cache') });
    expect(status, output).toBe(0);
    const html = readFileSync(join(out, 'handbook/road/index.html'), 'utf8');

    const inArticle = visibleText(html, 'article');
    const counts = Object.keys(shown).map((value) => [value, inArticle.split(value).length - 1]);
    expect(Object.fromEntries(counts), inArticle).toEqual(shown);
    const page = visibleText(html, 'body');
    expect(shownAnywhere.filter((value) => !page.includes(value))).toEqual([]);
    expect(html).toContain('alt="A road with trees"');
    expect(html).toContain('href="https://www.example.org/first/"');
  },
);
