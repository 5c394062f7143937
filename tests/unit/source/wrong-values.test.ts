import { expect, test } from 'vitest';
import type { ZodObject } from 'zod';
import { mendText } from '../../../src/problems/mend-text.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { articleSchema } from '../../../src/schema/article.ts';
import { authorSchema } from '../../../src/schema/author.ts';
import { pageSchema } from '../../../src/schema/page.ts';
import { topicSchema } from '../../../src/schema/topic.ts';
import { checkFields } from '../../../src/source/check-fields.ts';
import { parseFrontMatter } from '../../../src/source/front-matter.ts';

const sound = { title: 'title: A', author: 'author: ada', date: 'date: 2025-03-18' };

function problemsOf(yaml: string, schema: ZodObject = articleSchema): readonly Problem[] {
  const { problems, ...read } = parseFrontMatter(`---\n${yaml}\n---\n\nText.\n`, 'x.md');
  expect(problems).toEqual([]);
  const named = { file: 'x.md', folder: 'articles', name: 'x.md', slug: 'x', isUnread: false };
  return checkFields(schema, { ...read, ...named }, {}).problems;
}

/** The problems of an article that is sound but for these lines, which replace or follow its own. */
function problemsWith(lines: string): readonly Problem[] {
  const [name = ''] = lines.split(':', 1);
  return problemsOf([...Object.values({ ...sound, [name.toLowerCase()]: lines })].join('\n'));
}

test.each([
  ['date: “2025-03-18”', '4:7', 'Write 2025-03-18.'],
  ['date: 18th of March, 2025', '4:7', 'Write 2025-03-18.'],
  ['date: [2025-03-18]', '4:7', 'Write 2025-03-18.'],
  ['date: 2025-02-30', '4:7', 'February 2025 has 28 days: correct the day.'],
  [
    'date: 2025-03-18 9:30',
    '4:7',
    'Write 2025-03-18, or with the time and its offset from UTC 2025-03-18T09:30+05:00.',
  ],
  ['title: 2025', '2:8', 'Write it in quotation marks: "2025"'],
  ['title: 1.0', '2:8', 'Write it in quotation marks: "1.0"'],
  ['tags: security, central asia', '5:7', 'Write it in square brackets: [security, central asia]'],
  ['tags: • security • tajikistan', '5:7', 'Write it in square brackets: [security, tajikistan]'],
  ['related: border-accord', '5:10', 'Write it in square brackets: [border-accord]'],
  ['keypoints: First, they met in Baku', '5:12', 'Write it in square brackets: ["First, they met in Baku"]'],
  ['draft: yes', '5:8', 'Write true.'],
  ['draft: Нет', '5:8', 'Write false.'],
])('%s: the mend is what to type', (line, place, hint) => {
  const [found, ...others] = problemsWith(line);
  expect(others).toEqual([]);
  expect([found?.code, `${found?.at.line}:${found?.at.column}`, found?.hint]).toEqual(['field-value', place, hint]);
});

test('a time of day is never mended away', () => {
  expect(problemsWith('embargo: 2026-12-01 06:00').map(({ fix }) => fix)).toEqual([undefined]);
});

test('a day in quotation marks of a word processor is mended', () => {
  const text = `---\n${sound.title}\n${sound.author}\ndate: “2025-03-18”\n---\n\nText.\n`;
  const fixes = problemsWith('date: “2025-03-18”').flatMap(({ fix }) => (fix ? [fix] : []));
  expect(mendText(text, fixes)).toContain('\ndate: 2025-03-18\n');
});

test.each([
  ['date:', '4:1', 'The field "date" is missing: nothing stands behind its name.', /^Write it there\. The day of/],
  ['summary:', '5:1', 'The field "summary" is missing: nothing stands behind its name.', /, or remove the line\./],
  [
    'title: #Uzbekistan and the World',
    '2:1',
    'The field "title" is missing: what follows the sign "#" is a remark.',
    /^Put quotation marks around the whole value: title: "#Uzbekistan and the World"$/,
  ],
  ['image: {src: map.png}', '5:8', 'The field "image.alt" is missing.', /^Add "alt: …" to "image"\./],
])('%s: what is missing is told, and where it goes', (line, place, message, hint) => {
  const [found, ...others] = problemsWith(line);
  expect(others).toEqual([]);
  expect([found?.code, `${found?.at.line}:${found?.at.column}`]).toEqual(['field-missing', place]);
  expect(found?.message).toBe(message);
  expect(found?.hint).toMatch(hint);
});

test.each(['Title: A', '“title”: A', 'titel: A', 'tilte: A'])('%s: a misspelt name is one mistake', (line) => {
  const yaml = [line, sound.author, sound.date].join('\n');
  expect(problemsOf(yaml).map(({ at }) => `${at.line}:${at.column}`)).toEqual(['2:1']);
});

test('within a field, its own names are known', () => {
  const [found] = problemsWith('author: {id: ada, rloe: editor}');
  expect(found?.message).toBe('There is no field called "rloe" here. Did you mean "role"?');
  expect(found?.hint).toBe('Correct the name or remove the line. The fields are: id, role.');
  const [other] = problemsWith('withdrawn:\n  dat: 2025-03-18\n  reason: It was wrong.');
  expect(other?.message).toBe('There is no field called "dat" here. Did you mean "date"?');
});

const values = [
  ...['3', '0.5', 'true', 'x', '""', '[]', '[3]', '[""]', '[[]]', '[{}]', '[x, 3]', '{}', '{x: 1}', '{id: 3}'],
  ...['{src: 3}', '[{title: 3}]', '[{id: 3}]', '[{date: 3}]', '{date: [2025-03-18]}', '[{label: x}]', '1e999'],
];
const schemas = { articleSchema, authorSchema, topicSchema, pageSchema };

test.each(Object.entries(schemas))('%s: no value of any field is told in the words of a library', (_, schema) => {
  const told = Object.keys(schema.shape).flatMap((field) =>
    values.flatMap((value) => problemsOf(`${field}: ${value}`, schema)),
  );
  expect(told.length).toBeGreaterThan(20);
  const foreign = told.filter(({ message, hint }) =>
    /invalid|expected|received|undefined|\bobject\b/i.test(message + hint),
  );
  expect(foreign.map(({ message }) => message)).toEqual([]);
});
