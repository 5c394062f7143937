import { expect, test } from 'vitest';
import { shortTitle } from '../../../src/views/short-title.ts';

test.each([
  ['ISKP Remains a Threat to Central Asia', 'ISKP Remains a Threat to Central Asia'],
  ['Balancing Act: Kazakhstan PM Visits Baku to Address Growing Regional Pressures', 'Balancing Act'],
  [
    'A title without any subtitle that goes on and on beyond the room that one line has',
    'A title without any subtitle that goes on and on beyond the…',
  ],
  ['Ж'.repeat(80), `${'Ж'.repeat(64)}…`],
])('%s', (title, short) => {
  expect(shortTitle(title)).toBe(short);
});
