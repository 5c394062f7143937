import fc from 'fast-check';
import { expect, test } from 'vitest';
import { siteUrls } from '../../../src/publication/urls.ts';

const site = { url: 'https://example.org', base: '/', language: 'en' };
const urls = siteUrls(site);

test.each([
  '/',
  '/research/a-study/',
  '/media/map-1200.jpg',
  '/a/../b/',
  '/a//b/',
  '//elsewhere.org/',
  '/a b/',
  '/вода/',
  '/a/?q=1#b',
])('the full address of %s is what the URL standard makes of it', (path) => {
  expect(urls.absolute(path)).toBe(new URL(path, site.url).href);
});

test('so it is of any path', () => {
  const parts = fc.array(fc.constantFrom('/', '.', 'a', '-', '_', '%20', 'Я', '?', '#', '\\'), { maxLength: 8 });
  fc.assert(
    fc.property(parts, (path) => {
      const whole = `/${path.join('')}`;
      const expected = URL.canParse(whole, site.url) ? new URL(whole, site.url).href : undefined;
      if (expected !== undefined) expect(urls.absolute(whole)).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});
