import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/problems/catalogue.ts';
import { excerpt } from '../../../src/problems/excerpt.ts';
import { githubReport } from '../../../src/problems/github.ts';
import { jsonReport } from '../../../src/problems/json.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { sarifReport } from '../../../src/problems/sarif.ts';
import { problemTotal, terminalReport } from '../../../src/problems/terminal.ts';

const error: Problem = {
  ...{ code: 'author-unknown', severity: 'error', file: 'content/articles/a, b: c.md' },
  ...{ at: { line: 3, column: 9 }, end: { line: 3, column: 25 } },
  ...{ message: 'No author is called "nicolas".', hint: 'Write 100 %\nof the id.' },
  fix: { from: { line: 3, column: 9 }, to: { line: 3, column: 25 }, replacement: 'nicholas' },
};
const warning: Problem = {
  ...error,
  code: 'summary-missing',
  severity: 'warning',
  file: 'content/a.md',
  at: { line: 2, column: 1 },
};
const { end: _, fix: __, ...bare } = warning;
const problems = [error, bare];
const handbook = 'https://example.org/handbook/problems/';

test('the terminal report is ordered by place, shows the line with a caret, and ends with a total', () => {
  const lineOf = (file: string): string => (file.endsWith('c.md') ? 'author: nicolas-castillo' : 'title: T');
  expect(terminalReport(problems, { colour: false, lineOf, handbook })).toBe(`content/a.md:2:1  warning  summary-missing
  2 | title: T
    | ^
  No author is called "nicolas".
  Write 100 %·of the id.

content/articles/a, b: c.md:3:9  error  author-unknown
  3 | author: nicolas-castillo
    |         ^^^^^^^^^^^^^^^^
  No author is called "nicolas".
  Write 100 %·of the id.

1 error, 1 warning
Every code is explained, with an example, at ${handbook}#summary-missing`);
});

test('colour is only there when it is asked for', () => {
  expect(terminalReport(problems, { colour: true })).toContain('\u001B[');
  expect(terminalReport(problems, { colour: false })).not.toContain('\u001B[');
});

test.each([
  ['a wide letter', '北京 here', 4, '   '.length + 2],
  ['a mark over a letter', 'n\u0303o x', 5, 3],
  ['a tab', '\tx', 2, 1],
])('the caret stands below the place behind %s', (_, line, column, width) => {
  const [, caret = ''] = excerpt({ ...bare, at: { line: 1, column } }, () => line) ?? [];
  expect(caret.slice('  | '.length).indexOf('^')).toBe(width);
});

test('a long line is shown around the place, without signs that disturb a terminal', () => {
  const line = `${'a'.repeat(300)}\u001B[31m\u202Eb${'c'.repeat(300)}`;
  const [shown = '', caret = ''] = excerpt({ ...bare, at: { line: 7, column: 307 } }, () => line) ?? [];
  expect(shown.length).toBeLessThan(120);
  expect(shown).not.toContain('\u001B');
  expect(shown).not.toContain('\u202E');
  expect(shown.charAt(caret.indexOf('^'))).toBe('b');
});

test('totals', () => {
  expect(problemTotal([])).toBe('No problems');
  expect(problemTotal([error, error, bare])).toBe('2 errors, 1 warning');
});

test('the JSON report has the documented fields', () => {
  expect(JSON.parse(jsonReport(problems, { handbook }))).toEqual({
    version: 1,
    total: { errors: 1, warnings: 1 },
    problems: [
      {
        ...{ code: 'summary-missing', severity: 'warning', file: 'content/a.md', line: 2, column: 1 },
        ...{ message: bare.message, hint: bare.hint, help: `${handbook}#summary-missing` },
      },
      {
        ...{ code: 'author-unknown', severity: 'error', file: error.file, line: 3, column: 9 },
        ...{
          end: error.end,
          message: error.message,
          hint: error.hint,
          help: `${handbook}#author-unknown`,
          fix: error.fix,
        },
      },
    ],
  });
});

test('annotations escape what GitHub’s commands give a meaning to', () => {
  expect(githubReport(problems)).toBe(
    [
      '::warning file=content/a.md,line=2,col=1,title=summary-missing::No author is called "nicolas". Write 100 %25%0Aof the id.',
      '::error file=content/articles/a%2C b%3A c.md,line=3,col=9,endLine=3,endColumn=25,title=author-unknown::No author is called "nicolas". Write 100 %25%0Aof the id.',
    ].join('\n'),
  );
});

test('SARIF 2.1.0: one run, a rule for each code, regions and fixes', () => {
  const log = JSON.parse(sarifReport(problems, { handbook })) as Log;
  expect(log.version).toBe('2.1.0');
  expect(log.runs).toHaveLength(1);
  const [run] = log.runs;
  expect(run?.tool.driver.rules?.map(({ id, helpUri }) => [id, helpUri])).toEqual([
    ['author-unknown', `${handbook}#author-unknown`],
    ['summary-missing', `${handbook}#summary-missing`],
  ]);
  for (const { ruleId, ruleIndex, message, level, locations } of run?.results ?? []) {
    expect(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(message.text).toContain('No author');
    expect(['error', 'warning']).toContain(level);
    expect(locations?.[0]?.physicalLocation?.region?.startLine).toBeGreaterThan(0);
  }
  expect(run?.results?.[1]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
    'content/articles/a%2C%20b%3A%20c.md',
  );
  expect(run?.results?.[1]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
    {
      deletedRegion: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 25 },
      insertedContent: { text: 'nicholas' },
    },
  ]);
});

test('SARIF of every code, with and without an end and a fix, is valid by the schema of OASIS', () => {
  // The schema is of draft 4, and uses nothing that later drafts read otherwise.
  const { $schema: _draft, id: _id, ...schema } = sarifSchema;
  const options = { strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true };
  const validate = new Ajv(options).compile(schema);
  const all = Object.keys(catalogue).flatMap((code) => [error, bare].map((each) => ({ ...each, code })));
  for (const report of [sarifReport([]), sarifReport(all), sarifReport(all, { handbook })]) {
    validate(JSON.parse(report));
    expect(validate.errors).toBeNull();
  }
  const log = JSON.parse(sarifReport(all)) as { runs: { results: { level: string }[] }[] };
  const [first] = log.runs[0]?.results ?? [];
  if (first) first.level = 'fatal';
  expect(validate(log)).toBe(false);
});
