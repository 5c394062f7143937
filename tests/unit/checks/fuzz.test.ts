import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringsFor } from '../../../src/language/strings.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import type { Position } from '../../../src/problems/problem.ts';
import { articleSchema } from '../../../src/schema/article.ts';
import { checkFields } from '../../../src/source/check-fields.ts';
import { parseFrontMatter } from '../../../src/source/front-matter.ts';
import { decodeText } from '../../../src/source/source-text.ts';

/** 100,000 documents in the long mode (`npm run test:fuzz`), which takes half an hour; here a few. */
const runs = Number(process.env.FUZZ_RUNS ?? (process.env.MODE === 'long' ? 100_000 : 2000));

const folder = join(import.meta.dirname, '../../../content/articles');
const originals = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** What editors, word processors and broken transfers leave in a file. */
const debris = [
  ...[
    '---',
    '--',
    '—',
    ':',
    ': ',
    '"',
    "'",
    '“',
    '”',
    '[',
    ']',
    '{',
    '}',
    '|',
    '>',
    '&a',
    '*a',
    '!tag',
    '#',
    '- ',
    '-',
    '@',
    '%',
  ],
  ...['\t', '\u00A0', '\u202E', '\uFEFF', '\r\n', '\n\n', '\n', '  ', '\0', '\u001B[31m', '🙂', 'ё', 'ي', '\uD800'],
  ...['```', '$$', ':::note', ':::', '[^1]', '[^1]: ', '](', '![](', '<script>', '<!--', '| a |', '`', '****', '\\'],
  ...[
    'title: ',
    'date: 2025-02-30',
    'author: [',
    'tags:\n',
    '[@x, p. ',
    '2025-13-01',
    '1e999',
    '0x1F',
    '~',
    'null',
    '<<: ',
  ],
];

/** What a field may hold in the place of what it should. */
const shapes = [
  '[]',
  '[§]',
  '[§, §]',
  '[[§]]',
  '{}',
  '{§: §}',
  '{id: §}',
  '\n  - §',
  '\n  §: §',
  '"§"',
  '|\n  §',
  '12',
];

interface Mutation {
  readonly kind: 'insert' | 'delete' | 'repeat' | 'swap' | 'reshape';
  /** Where, as a share of the text. */
  readonly at: number;
  readonly length: number;
  readonly piece: string;
  /** For "reshape": what takes the place of the value of a line, with "§" for the value itself. */
  readonly shape: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'delete', 'repeat', 'swap', 'reshape'),
  // Most mistakes are made at the head of a file.
  at: fc.oneof(fc.double({ min: 0, max: 0.15, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  length: fc.nat({ max: 60 }),
  piece: fc.oneof(fc.constantFrom(...debris), fc.string({ unit: 'binary', maxLength: 8 })),
  shape: fc.constantFrom(...shapes),
});

function mutated(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((current, { kind, at, length, piece, shape }) => {
    if (kind === 'reshape') return reshaped(current, length, shape);
    const from = Math.floor(at * current.length);
    const cut = current.slice(from, from + length);
    const rest = current.slice(from + length);
    if (kind === 'insert') return current.slice(0, from) + piece + current.slice(from);
    if (kind === 'delete') return current.slice(0, from) + rest;
    if (kind === 'repeat') return current.slice(0, from) + cut + cut + rest;
    return current.slice(0, from) + rest.slice(0, length) + cut + rest.slice(length);
  }, text);
}

/** The text with another value in one of its lines `name: value`, counted around from the first. */
function reshaped(text: string, count: number, shape: string): string {
  const fields = [...text.matchAll(/^[ -]*[a-z-]+: (.*)$/gm)];
  const field = fields[count % Math.max(1, fields.length)];
  if (!field) return text;
  const [line, value = ''] = field;
  const mended = line.slice(0, line.length - value.length) + shape.replaceAll('§', () => value);
  return text.slice(0, field.index) + mended + text.slice(field.index + line.length);
}

const { footnotes, footnoteBack, tableRegion, fullSize } = stringsFor('en');
const settings = {
  ...{ lang: 'en', siteUrl: 'https://example.org', citationNotes: false },
  labels: { footnotes, footnoteBack, tableRegion, fullSize },
};

test(
  `${runs} mutated documents: nothing is thrown, nothing hangs, every rejection has its place`,
  { timeout: runs * 60 + 30_000 },
  () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...originals),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        (original, mutations) => {
          const started = process.cpuUsage();
          const text = decodeText(Buffer.from(mutated(original, mutations), 'utf8'));
          if (typeof text !== 'string') throw new Error('What was encoded as UTF-8 is UTF-8.');
          const { problems, ...read } = parseFrontMatter(text, 'x.md');
          const document = {
            ...read,
            file: 'x.md',
            folder: 'articles',
            name: 'x.md',
            slug: 'x',
            isUnread: problems.some(({ severity }) => severity === 'error'),
          };
          const checked = checkFields(articleSchema, document, { title: '', author: [], date: '1970-01-01' });
          const body = renderBody(read.body.text, settings);
          const lines = text.split('\n');
          for (const { at, end, message, fix } of [...problems, ...checked.problems])
            expectPlaces(lines, [at, end, fix?.from, fix?.to], message);
          for (const { at, end, fix, code } of body.problems)
            expectPlaces(read.body.text.split('\n'), [at, end, fix?.from, fix?.to], code);
          // Work, not time on the clock: whatever else the machine does makes nothing hang.
          const { user, system } = process.cpuUsage(started);
          expect((user + system) / 1000).toBeLessThan(1000);
        },
      ),
      { numRuns: runs, seed: Number(process.env.FUZZ_SEED ?? 1) },
    );
  },
);

/** Places lie in their text: on a line that there is, at most one behind its last character. */
function expectPlaces(lines: readonly string[], places: readonly (Position | undefined)[], what: string): void {
  for (const place of places) {
    if (place === undefined) continue;
    const line = lines[place.line - 1];
    // A value of several lines may end where the next line would begin.
    const isBehind = line === undefined && place.line === lines.length + 1 && place.column === 1;
    if (!isBehind && (line === undefined || place.column < 1 || place.column > line.length + 1)) {
      throw new Error(`${what}: ${place.line}:${place.column} is not in the text.`);
    }
  }
}
