import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSiteIcon } from '../../../src/source/site-icon.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const svg = (more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"\n  viewBox="0 0 1 1">\n  <path fill="#a1271b" d="M0 0h1v1z"/>${more}\n</svg>\n`;

test('a small icon becomes an address that holds all of it', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'favicon.svg'), svg());
  const icon = readSiteIcon(folder) ?? '';
  expect(icon).toMatch(/^data:image\/svg\+xml,[^\s"<>#]+$/);
  expect(decodeURIComponent(icon.slice(icon.indexOf(',') + 1))).toBe(svg().trim().replace(/\s+/g, ' '));
});

test('a large one, and one that is not there, are left where they are', () => {
  const folder = temporaryFolder();
  expect(readSiteIcon(folder)).toBeUndefined();
  writeFileSync(join(folder, 'favicon.svg'), svg(`<!-- ${'x'.repeat(1024)} -->`));
  expect(readSiteIcon(folder)).toBeUndefined();
});
