import { expect, test } from 'vitest';
import { mendText } from '../../../src/problems/mend-text.ts';
import { parseFrontMatter } from '../../../src/source/front-matter.ts';

const read = (yaml: string) => parseFrontMatter(`---\n${yaml}\n---\n\nText.\n`, 'x.md');

test('several mistakes of YAML are told in one run', () => {
  const { problems } = read('title: A: B\nauthor: ada\ntags:\n\t- x\nsummary: C: D');
  expect(problems.map(({ at }) => `${at.line}:${at.column}`)).toEqual(['2:9', '5:1', '6:11']);
});

test.each([
  ['title: Balance: A View # a remark', 'title: "Balance: A View" # a remark'],
  ['title: “Balance: A View”', 'title: "Balance: A View"'],
  ['title: Ada says "yes": why', `title: 'Ada says "yes": why'`],
  ['title:Balance', 'title: Balance'],
  ['title:\u00A0Balance', 'title: Balance'],
  ['tags:\n\t- a\n\t- b', 'tags:\n  - a\n  - b'],
  ['title: @ada', 'title: "@ada"'],
  ['title: - Balance', 'title: "- Balance"'],
  ['title: Balance\ntags:\n• a\n• b', 'title: Balance\ntags:\n  - a\n  - b'],
  ['tags:\n* a\n* b', 'tags:\n  - a\n  - b'],
  ['title\u00A0:\u00A0Balance', 'title: Balance'],
  ['tags:\n\u00A0\u00A0-\u00A0a', 'tags:\n  - a'],
])('what can be mended is right afterwards: %j', (yaml, mended) => {
  const text = `---\n${yaml}\n---\n`;
  const { problems } = parseFrontMatter(text, 'x.md');
  const after = mendText(
    text,
    problems.flatMap(({ fix }) => (fix ? [fix] : [])),
  );
  expect(after).toBe(`---\n${mended}\n---\n`);
  expect(parseFrontMatter(after, 'x.md').problems).toEqual([]);
});

test.each([
  ['\n\n---\ntitle: A\n---\n\nText.\n', '---\ntitle: A\n---\n\nText.\n'],
  [' ---\ntitle: A\n---\n\nText.\n', '---\ntitle: A\n---\n\nText.\n'],
])('what stands before the first fence is told and taken away: %j', (text, mended) => {
  const { problems, body } = parseFrontMatter(text, 'x.md');
  expect(problems.map(({ code, at }) => [code, at])).toEqual([['front-matter-missing', { line: 1, column: 1 }]]);
  expect(problems[0]?.hint).toMatch(/^Remove what stands before the hyphens of line [13]\. /);
  expect(body.text).toBe('\nText.\n');
  const after = mendText(
    text,
    problems.flatMap(({ fix }) => (fix ? [fix] : [])),
  );
  expect(after).toBe(mended);
});

test.each([
  'title: "It is: so"\nauthor: ada',
  "title: 'It''s: so'",
  'summary: |\n  A: B\n  C: D\ntags: [a, b]',
  'summary: >-\n  Long: text\n\n  and: more\ntitle: x',
  'related:\n  - title: "A: B"\n    url: https://example.org/a:b\n  - other',
  'tags:\n- a\n- b\ntitle: x',
  'author: {id: ada, role: editor}',
  'tags: [a,\n  b]\nsection: x # remark: with a colon',
])('sound YAML is left alone: %j', (yaml) => {
  expect(read(yaml).problems).toEqual([]);
});

test.each([
  ['title: Trade # 5', 'title: "Trade # 5"'],
  ['title: Ada’s "trade" # 5', `title: 'Ada’s "trade" # 5'`],
  ['summary: Trade\t# 5 ', 'summary: "Trade\t# 5"'],
])('a value that ends at a number sign is told, with what was likely meant: %j', (yaml, mended) => {
  const { problems, fields } = read(yaml);
  expect(problems.map(({ code, hint }) => ({ code, hint }))).toEqual([
    { code: 'value-remark', hint: expect.stringContaining(mended) as string },
  ]);
  expect(Object.keys(fields)).toHaveLength(1);
  expect(read(mended).problems).toEqual([]);
});

test.each([
  'title: "Trade" # 5',
  'date: 2025-03-18 # to be moved',
  'title: Trade#5',
  '# title: Trade # 5',
  'title: |\n  Trade # 5',
])('a remark is left alone where it is surely one: %j', (yaml) => {
  expect(read(yaml).problems).toEqual([]);
});
