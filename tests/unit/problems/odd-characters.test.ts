import { expect, test } from 'vitest';
import { mendText } from '../../../src/problems/mend-text.ts';
import { described, withoutControls } from '../../../src/problems/odd-characters.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { testSettings } from '../markdown/settings.ts';

test.each([
  ['They met\u000Bin Khujand.', 'They met in Khujand.'],
  ['Khujand\u0096Osh, \u0093the road\u0094', 'Khujand–Osh, “the road”'],
  ['a\u0000b\u001Bc\u007F\u0081', 'abc'],
  ['a\tb\r\nc', 'a\tb\r\nc'],
])('without control characters %j is %j', (text, plain) => {
  expect(withoutControls(text)).toBe(plain);
});

test('a control character is called by its number, because it cannot be shown', () => {
  expect(described('\u000B')).toBe('a control character (U+000B)');
});

test('the mend of control characters in a body leaves none, and all else as it was', () => {
  const body = 'They met\u000Bin Khujand\u0096and\u0007 left.\n\n`co\u0000de`\tand\n';
  const fixes = renderBody(body, testSettings()).problems.flatMap(({ fix }) => (fix ? [fix] : []));
  const mended = mendText(body, fixes);
  expect(mended).toBe('They met in Khujand–and left.\n\n`code`\tand\n');
  expect(renderBody(mended, testSettings()).problems).toEqual([]);
});
