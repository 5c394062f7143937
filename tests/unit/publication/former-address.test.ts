import { expect, test } from 'vitest';
import { formerAddress } from '../../../src/publication/former-address.ts';

test.each([
  ['/2019/water', '/base/2019/water/'],
  ['/2019/water/', '/base/2019/water/'],
  ['/reports/water.html', '/base/reports/water.html'],
  ['/reports/v1.2/', '/base/reports/v1.2/'],
  ['/вода/', '/base/%D0%B2%D0%BE%D0%B4%D0%B0/'],
  ['/%D0%B2%D0%BE%D0%B4%D0%B0/', '/base/%D0%B2%D0%BE%D0%B4%D0%B0/'],
])('%s was an address of this site', (path, url) => {
  expect(formerAddress(path, '/base/')).toBe(url);
});

test.each([
  'https://example.org/',
  '//example.org/',
  '/\\example.org',
  '/a\\b',
  '/',
  'water',
  '/../secret/',
  '/a/../../b/',
  '/a/%2e%2e/%2E%2e/b/',
  '/a%2fb/',
  '/a//b/',
  '/a/./b/',
  '/?p=12',
  '/a#b',
  '/a b/',
  '/a\nb/',
  '/%zz/',
  '/%00/',
  '/"><script>/',
])('%j was none', (path) => {
  expect(formerAddress(path, '/base/')).toBeUndefined();
});
