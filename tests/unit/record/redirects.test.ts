import { describe, expect, test } from 'vitest';
import { parseRedirects } from '../../../src/record/redirects-file.ts';
import { resolveRedirects, type RedirectRule } from '../../../src/record/redirects.ts';

const pages = new Set(['/x/', '/y/']);
const rule = (from: string, to: string, more: Partial<RedirectRule> = {}): RedirectRule => ({
  from,
  to,
  file: 'content/articles/x.md',
  at: { line: 5, column: 3 },
  ...more,
});
const codes = (rules: readonly RedirectRule[]): readonly string[] =>
  resolveRedirects(rules, pages).problems.map(({ code }) => code);

describe('redirects', () => {
  test('are sorted, and chains lead straight to their page', () => {
    const { redirects, problems } = resolveRedirects(
      [rule('/c/', '/b/'), rule('/b/', '/a/'), rule('/a/', '/x/'), rule('/0/', '/c/')],
      pages,
    );
    expect(problems).toEqual([]);
    expect(redirects).toEqual(['/0/', '/a/', '/b/', '/c/'].map((from) => ({ from, to: '/x/' })));
  });

  test('a loop is named in full, at each rule of it', () => {
    const { redirects, problems } = resolveRedirects([rule('/a/', '/b/'), rule('/b/', '/a/')], pages);
    expect(redirects).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      'The redirects go round in a circle: /a/ → /b/ → /a/.',
      'The redirects go round in a circle: /b/ → /a/ → /b/.',
    ]);
    expect(problems[0]?.at).toEqual({ line: 5, column: 3 });
  });

  test('a rule into a loop is reported and ends', () => {
    expect(codes([rule('/c/', '/a/'), rule('/a/', '/b/'), rule('/b/', '/a/')])).toEqual(
      Array.from({ length: 3 }, () => 'redirect-loop'),
    );
  });

  test('a page is never shadowed', () => {
    const { redirects, problems } = resolveRedirects([rule('/y/', '/x/')], pages);
    expect(redirects).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['redirect-shadows']);
  });

  test('one address, two targets', () => {
    expect(codes([rule('/a/', '/x/'), rule('/a/', '/y/')])).toEqual(['redirect-duplicate']);
    expect(codes([rule('/a/', '/x/'), rule('/a/', '/x/')])).toEqual([]);
  });

  test('an end without a page', () => {
    expect(codes([rule('/a/', '/gone/')])).toEqual(['redirect-broken']);
    expect(codes([rule('/a/', '/b/'), rule('/b/', '/gone/')])).toEqual(['redirect-broken', 'redirect-broken']);
  });

  test('an implied rule gives way to pages and to written rules', () => {
    const implied = { isImplied: true as const };
    const { redirects, problems } = resolveRedirects(
      [rule('/y/', '/x/', implied), rule('/a/', '/y/', implied), rule('/a/', '/x/'), rule('/b/', '/gone/', implied)],
      pages,
    );
    expect(problems).toEqual([]);
    expect(redirects).toEqual([{ from: '/a/', to: '/x/' }]);
  });
});

describe('content/redirects.yaml', () => {
  const parse = (text: string) => parseRedirects(text, 'content/redirects.yaml', '/base/');

  test('one redirect a line, below the base path', () => {
    const { rules, problems } = parse('# From the old site\n/2019/water/: /topics/water/\n/12: /\n');
    expect(problems).toEqual([]);
    expect(rules.map(({ from, to, at }) => [from, to, at.line])).toEqual([
      ['/base/2019/water/', '/base/topics/water/', 2],
      ['/base/12/', '/base/', 3],
    ]);
  });

  test.each([
    ['/a/: https://example.org/', 'redirect-invalid', { line: 1, column: 6 }],
    ['/a/: //example.org/', 'redirect-invalid', { line: 1, column: 6 }],
    ['/a/: /\\example.org/', 'redirect-invalid', { line: 1, column: 6 }],
    ['/a/: javascript:alert(1)', 'redirect-invalid', { line: 1, column: 6 }],
    ['https://example.org/: /a/', 'redirect-invalid', { line: 1, column: 1 }],
    ['/a/: [/b/, /c/]', 'redirect-invalid', { line: 1, column: 1 }],
    ['- /a/', 'redirects-unreadable', { line: 1, column: 1 }],
    ['/a/: /x/\n/a/: /y/', 'redirects-unreadable', { line: 2, column: 1 }],
  ])('%j is refused', (text, code, at) => {
    expect(parse(text).problems.map((problem) => [problem.code, problem.at])).toEqual([[code, at]]);
    expect(parse(text).rules.filter(({ to }) => !to.startsWith('/base/'))).toEqual([]);
  });

  test('an empty file is no mistake', () => {
    expect(parse('')).toEqual({ rules: [], problems: [] });
  });
});
