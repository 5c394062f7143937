import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawSocialCard } from '../../../src/outputs/social-card.ts';
import { socialImages } from '../../../src/outputs/social-images.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import type { SocialCard } from '../../../src/views/social-image.ts';
import { article, outputContext, published, viewAt } from '../../support/site/publish.ts';

const card: SocialCard = {
  lang: 'en',
  dir: 'ltr',
  siteName: 'The Institute',
  kind: 'Brief',
  title: 'Water',
  byline: 'By Ada Byron',
  date: '18 March 2025',
};

/** How much of a part of the picture is ink: 0 for bare paper. */
async function ink(png: Uint8Array, area: { left: number; top: number; width: number; height: number }) {
  const pixels = await sharp(png).extract(area).greyscale().raw().toBuffer();
  return 251 - pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length;
}

const middle = { top: 150, width: 500, height: 340 };

describe('a card', () => {
  test('is a PNG of 1200 × 630, the same bytes each time', async () => {
    const png = await drawSocialCard(card);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(Buffer.from(await drawSocialCard(card)).equals(Buffer.from(png))).toBe(true);
  });

  test('begins at the side at which its language begins', async () => {
    const english = await drawSocialCard(card);
    const persian = await drawSocialCard({ ...card, lang: 'fa', dir: 'rtl', title: 'آب' });
    expect(await ink(english, { ...middle, left: 60 })).toBeGreaterThan(1);
    expect(await ink(english, { ...middle, left: 640 })).toBeLessThan(1);
    expect(await ink(persian, { ...middle, left: 60 })).toBeLessThan(1);
    expect(await ink(persian, { ...middle, left: 640 })).toBeGreaterThan(1);
  });

  test('has every letter of its languages: none comes out as the box of a missing one', async () => {
    const letters = 'ӘәҒғҚқҢңӨөҰұҮүҺһІіӢӣӮӯҲҳҶҷЎўЁёЇїҐґƏəĞğŞşİıÇçÖöÜüÑñŽžŇňآپچژگیکءئؤ';
    const drawn = async (title: string) => Buffer.from(await drawSocialCard({ ...card, title })).toString('base64');
    // No font has a letter for a code point that Unicode leaves to private use.
    const missing = await drawn('\uE123');
    expect(await drawn('\uAC00'), 'a Korean letter, which no font here has').toBe(missing);
    for (const letter of letters) expect(await drawn(letter), letter).not.toBe(missing);
  });

  test('keeps the longest title on the sheet', async () => {
    const png = await drawSocialCard({ ...card, title: 'A very long title of many words '.repeat(20) });
    expect(await ink(png, { left: 0, top: 480, width: 1200, height: 24 })).toBeLessThan(1);
    expect(await ink(png, { left: 1130, top: 20, width: 70, height: 610 })).toBeLessThan(1);
  });
});

const content = {
  'articles/open.md': article('title: Open\ndate: 2025-03-18\nkind: brief'),
  'articles/open.ru.md': article('title: Открыто\ndate: 2025-03-18\nkind: brief'),
  'articles/gone.md': article('title: Gone\nwithdrawn: {date: 2025-01-01, reason: It was wrong.}'),
};

async function draw(publication: Publication, cacheFolder: string): Promise<readonly string[]> {
  const files = socialImages.files({ ...outputContext(publication).context, cacheFolder });
  for (const { render } of files) await render();
  return files.map(({ url }) => url);
}

describe('the pictures of a site', () => {
  test('stand where the pages of published works name them, with size and words', async () => {
    const publication = await published(content);
    const urls = await draw(publication, outputContext(publication).context.cacheFolder);
    expect(urls).toHaveLength(2);
    for (const lang of ['en', 'ru']) {
      const page = `${lang === 'en' ? '' : '/ru'}/research/open/`;
      const { meta } = viewAt(publication, page, 'article').head;
      const named = Object.fromEntries(meta.flatMap((tag) => ('property' in tag ? [[tag.property, tag.content]] : [])));
      expect(urls).toContain(new URL(named['og:image'] ?? '').pathname);
      expect(named).toMatchObject({ 'og:image:width': '1200', 'og:image:height': '630' });
      expect(named['og:image:alt']).toMatch(lang === 'en' ? /^Open\. By Ada Byron\. 18 March 2025$/ : /^Открыто\. /);
    }
  });

  test('are drawn once, and have another name when they say something else', async () => {
    const publication = await published(content);
    const { cacheFolder } = outputContext(publication).context;
    const first = await draw(publication, cacheFolder);
    const kept = readdirSync(join(cacheFolder, 'social'));
    expect(await draw(publication, cacheFolder)).toEqual(first);
    expect(readdirSync(join(cacheFolder, 'social'))).toEqual(kept);
    const changed = { ...content, 'articles/open.md': article('title: Opened\ndate: 2025-03-18\nkind: brief') };
    const second = await draw(await published(changed), cacheFolder);
    expect(second.filter((url) => !first.includes(url))).toHaveLength(1);
  });
});
