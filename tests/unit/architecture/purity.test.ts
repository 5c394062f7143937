import ts from 'typescript';
import { expect, test } from 'vitest';
import { roomOf } from './rooms.ts';
import { readSourceFiles, scriptOf, type SourceFile } from './source-files.ts';

/** Calls that ask the clock or chance when they are given nothing. */
const askers = new Set(['Date', 'Date.now', 'performance.now', 'Math.random', 'crypto.randomUUID', 'randomUUID']);
/** Calls that take the machine's locale when they are given none. */
const localeTakers = /^Intl\.\w+$|\.toLocale\w+$/;

/** Asks of the clock, of chance, of the environment or of the machine's locale: what makes two builds differ. */
function impurities(file: SourceFile): readonly string[] {
  const source = ts.createSourceFile(file.path, scriptOf(file), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isImpure(node)) found.push(`${file.path}: ${node.getText().slice(0, 80)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isImpure(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.getText() === 'process.env';
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  const callee = node.expression.getText();
  const [first] = node.arguments ?? [];
  if (askers.has(callee)) return first === undefined;
  if (callee.endsWith('.localeCompare')) return (node.arguments?.length ?? 0) < 2;
  return localeTakers.test(callee) && (first === undefined || first.getText() === 'undefined');
}

const files = readSourceFiles('src/**/*.{ts,mjs,js,astro}').filter((file) => roomOf(file.path)?.meetsMachine !== true);

// The name of a temporary file, which no reader ever sees.
const harmless = ['src/source/write-whole.ts: randomUUID()'];

test('the rooms that know no machine do not ask its clock, chance, environment or locale', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap(impurities).filter((found) => !harmless.includes(found))).toEqual([]);
});

test.each([
  'new Date()',
  'Date.now()',
  'performance.now()',
  'Math.random()',
  'process.env.TZ',
  'names.sort((a, b) => a.localeCompare(b))',
  'new Intl.DateTimeFormat()',
  'new Intl.ListFormat(undefined, {})',
  'count.toLocaleString()',
  'title.toLocaleUpperCase()',
])('finds %s', (text) => {
  expect(impurities({ path: 'src/views/x.ts', text })).toHaveLength(1);
});

test.each([
  'new Date(instant)',
  'new Intl.Collator(language)',
  'a.localeCompare(b, language)',
  'count.toLocaleString(language)',
])('allows %s', (text) => {
  expect(impurities({ path: 'src/views/x.ts', text })).toEqual([]);
});
