import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLedger, printLedger, type LedgerEntry } from '../../../src/record/ledger.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const entry = (slug: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  url: `/research/${slug}/`,
  id: slug,
  first: '2025-03-18',
  digest: '0123456789abcdef',
  ...more,
});
const text = (...entries: readonly LedgerEntry[]): string =>
  printLedger(new Map(entries.map((each) => [each.url, each])));
const entriesOf = (ledger: string): readonly LedgerEntry[] => {
  const { ledger: parsed, problems } = parseLedger(ledger, 'content/ledger.json');
  expect(problems).toEqual([]);
  return [...parsed.values()].map(({ line: _, ...rest }) => rest);
};

describe('the ledger', () => {
  test('is JSON, sorted by address, one entry a line', () => {
    const ledger = text(entry('b'), entry('a', { updated: '2025-04-02', anchors: ['talks', 'costs'] }));
    expect(ledger).toBe(`[
{"url":"/research/a/","id":"a","first":"2025-03-18","digest":"0123456789abcdef","updated":"2025-04-02","anchors":["costs","talks"]},
{"url":"/research/b/","id":"b","first":"2025-03-18","digest":"0123456789abcdef"},
null
]
`);
    expect(JSON.parse(ledger)).toHaveLength(3);
  });

  test('an empty one is read and printed', () => {
    expect(entriesOf('')).toEqual([]);
    expect(entriesOf(text())).toEqual([]);
    expect(JSON.parse(text())).toEqual([null]);
  });

  test('any entries come back as they went in', () => {
    const slug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(slug, { maxLength: 30 }), (slugs) => {
        const entries = slugs.map((each) => entry(each));
        expect(entriesOf(text(...entries))).toEqual(entries.toSorted((a, b) => (a.url < b.url ? -1 : 1)));
      }),
    );
  });

  test('of two entries for one address, the earlier day, the later text and all anchors hold', () => {
    const one = entry('a', { first: '2025-03-18', digest: '1111111111111111', anchors: ['talks'] });
    const other = entry('a', {
      first: '2025-03-20',
      digest: '2222222222222222',
      updated: '2025-04-02',
      anchors: ['costs'],
    });
    const [first, second] = [text(one).split('\n')[1] ?? '', text(other).split('\n')[1] ?? ''];
    for (const lines of [`[\n${first}\n${second}\nnull\n]`, `[\n${second}\n${first}\nnull\n]`]) {
      expect(entriesOf(lines)).toEqual([{ ...other, first: '2025-03-18', anchors: ['costs', 'talks'] }]);
    }
  });

  test.each([
    ['<<<<<<< HEAD', 'the line is no JSON'],
    ['{"url":"/a/","id":"a","first":"2025-03-18"},', '"digest"'],
    ['{"url":"https://example.org/","id":"a","first":"2025-03-18","digest":"0123456789abcdef"},', '"url"'],
    ['{"url":"/a/","id":"a","first":"2025-02-30","digest":"0123456789abcdef"},', '"first"'],
  ])('the line %j is a problem at its place, and the others are read', (line, reason) => {
    const { ledger, problems } = parseLedger(text(entry('a')).replace('null', `${line}\nnull`), 'content/ledger.json');
    expect(problems.map(({ code, at }) => [code, at.line])).toEqual([['ledger-unreadable', 3]]);
    expect(problems[0]?.message).toContain(reason);
    expect([...ledger.keys()]).toEqual(['/research/a/']);
  });
});

describe('two branches that add to the ledger', () => {
  const slugs = Array.from({ length: 26 }, (_, index) => `${String.fromCharCode(97 + index)}-paper`);
  const base = slugs.map((slug) => entry(slug));

  /** Merges two versions of the ledger with git; `attributes` is the project's own `.gitattributes`, or none. */
  function merge(ours: string, theirs: string, attributes: string): { status: 'merged' | 'conflict'; ledger: string } {
    const folder = temporaryFolder();
    const git = (...words: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...words], {
        cwd: folder,
        stdio: 'ignore',
      });
    };
    const commit = (ledger: string): void => {
      writeFileSync(join(folder, 'ledger.json'), ledger);
      git('add', '.');
      git('commit', '-q', '-m', 'Record');
    };
    git('init', '-q', '-b', 'main');
    writeFileSync(join(folder, '.gitattributes'), attributes);
    commit(text(...base));
    git('checkout', '-q', '-b', 'theirs');
    commit(theirs);
    git('checkout', '-q', 'main');
    commit(ours);
    try {
      git('merge', '-q', '--no-edit', 'theirs');
      return { status: 'merged', ledger: readFileSync(join(folder, 'ledger.json'), 'utf8') };
    } catch {
      return { status: 'conflict', ledger: '' };
    }
  }

  const union = readFileSync('.gitattributes', 'utf8').replaceAll('content/ledger.json', 'ledger.json');

  test('in different places: git merges them, whatever its settings', () => {
    const ours = text(...base, entry('c-paper-two'));
    const theirs = text(...base, entry('q-paper-two'));
    for (const attributes of ['', union]) {
      const { status, ledger } = merge(ours, theirs, attributes);
      expect(status).toBe('merged');
      expect(ledger).toBe(text(...base, entry('c-paper-two'), entry('q-paper-two')));
    }
  });

  test.each([
    ['in one place', [entry('c-paper-two')], [entry('c-paper-three')]],
    ['at the end', [entry('zz')], [entry('zzz')]],
    ['at the beginning', [entry('0')], [entry('1')]],
    ['the same address', [entry('c-paper-two')], [entry('c-paper-two', { digest: 'ffffffffffffffff' })]],
    ['one a change, one an addition below it', [entry('c-paper', { updated: '2025-05-05' })], [entry('c-paper-two')]],
  ])('%s: the project’s attributes let git join the lines, and the ledger stays JSON', (_, ours, theirs) => {
    const { status, ledger } = merge(text(...base, ...ours), text(...base, ...theirs), union);
    expect(status).toBe('merged');
    expect(() => JSON.parse(ledger) as unknown).not.toThrow();
    const urls = entriesOf(ledger).map(({ url }) => url);
    expect(urls.sort()).toEqual([...new Set([...base, ...ours, ...theirs].map(({ url }) => url))].sort());
  });
});
