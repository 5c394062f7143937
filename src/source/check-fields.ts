import type { core, ZodObject } from 'zod';
import { problem } from '../problems/make-problem.ts';
import { nearest, suggestion } from '../problems/nearest.ts';
import { oddCharacters, withoutOddCharacters } from '../problems/odd-characters.ts';
import type { Problem } from '../problems/problem.ts';
import type { Document } from './document.ts';
import { keysAt } from './known-keys.ts';
import { missingValue } from './missing-value.ts';
import { wrongValue } from './wrong-value.ts';

type Issue = core.$ZodIssue;

/** Fields as a schema reads them, and what is wrong with them. */
export interface CheckedFields<Schema extends ZodObject> {
  /** Where a field is wrong, its default or its stand-in takes its place. */
  readonly fields: core.output<Schema>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the fields of a document by a schema; each problem is at its place. What is right is kept even where something
 * else is wrong, so that one run can go on and say what is wrong with the rest: `standIns` has a value for each field
 * that has to be there. A document that could not be read has stand-ins alone, and no problems beyond its own.
 */
export function checkFields<Schema extends ZodObject>(
  schema: Schema,
  document: Document,
  standIns: Partial<core.output<Schema>>,
): CheckedFields<Schema> {
  const result = schema.safeParse(document.fields);
  if (result.success) return { fields: result.data, problems: [] };
  const issues = document.isUnread
    ? []
    : withoutMisnamed(firstOfEach(result.error.issues.flatMap(mostTelling)), schema, document);
  return {
    fields: kept(schema, document, standIns),
    problems: issues.flatMap((issue) => toProblems(issue, schema, document)),
  };
}

/** A value that is wrong in two ways is one mistake: the first way tells it. */
function firstOfEach(issues: readonly Issue[]): readonly Issue[] {
  const paths = issues.map(({ path, code }) => (code === 'unrecognized_keys' ? undefined : path.join('\n')));
  return issues.filter((_, index) => paths[index] === undefined || paths.indexOf(paths[index]) === index);
}

/** A field that is there under a misspelt name is not missing as well: the name is the one mistake. */
function withoutMisnamed(issues: readonly Issue[], schema: ZodObject, document: Document): readonly Issue[] {
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => [...issue.path, nearest(withoutOddCharacters(key), known)].join('\n'));
  });
  return issues.filter(({ path }) => valueAt(document, path) !== undefined || !meant.includes(path.join('\n')));
}

/** Each field by itself: its value, else its default, else its stand-in. */
function kept<Schema extends ZodObject>(
  schema: Schema,
  { fields }: Document,
  standIns: Partial<core.output<Schema>>,
): core.output<Schema> {
  const entries = Object.entries(schema.shape as Record<string, core.$ZodType & ZodObject>).map(([name, field]) => {
    const value = field.safeParse(fields[name]);
    const absent = value.success ? value : field.safeParse(undefined);
    return [name, absent.success ? absent.data : standIns[name as keyof typeof standIns]] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as core.output<Schema>;
}

/**
 * Where a value may have several forms, zod reports what each form lacks. The form that the editor meant is the one
 * that went wrong deepest inside; where all went wrong at once, the choice itself is the message.
 */
function mostTelling(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((issues) =>
    issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(mostTelling),
  );
  const depthOf = (branch: readonly Issue[]): number =>
    Math.max(...branch.map(({ path, code }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)));
  const deepest = branches.toSorted((a, b) => depthOf(b) - depthOf(a))[0];
  return deepest && depthOf(deepest) > issue.path.length ? deepest : [issue];
}

function toProblems(issue: Issue, schema: ZodObject, document: Document): readonly Problem[] {
  const { file, places } = document;
  const field = fieldName(issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => unknownKey(key, [...issue.path, key], known, document));
  }
  const value = valueAt(document, issue.path);
  const { path } = issue;
  if (value === undefined || value === null) {
    const parent = fieldName(path.slice(0, -1));
    const missing = { schema, path, field, parent, meaning: meaning(schema, path), isEmpty: value === null };
    return [missingValue(missing, file, places)];
  }
  const wrong = { issue, field, value, typed: places.textOf(path), meaning: meaning(schema, path) };
  return [wrongValue(wrong, file, places.ofValue(path))];
}

function unknownKey(
  key: string,
  path: readonly PropertyKey[],
  known: readonly string[],
  { file, places }: Document,
): Problem {
  const place = places.ofKey(path);
  const odd = oddCharacters(key);
  const mended = withoutOddCharacters(key).trim();
  if (odd !== '' && known.includes(mended)) {
    const fix = place.end && { from: { line: place.line, column: place.column }, to: place.end, replacement: mended };
    return problem('key-character', file, place, { characters: odd, mended }, fix);
  }
  return problem('field-unknown', file, place, {
    field: key,
    suggestion: suggestion(key, known),
    known: known.join(', '),
  });
}

function valueAt({ fields }: Document, path: readonly PropertyKey[]): unknown {
  let value: unknown = fields;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  return value;
}

/** What the schema says of the field that a path begins with, as a sentence; empty where it says nothing. */
function meaning(schema: ZodObject, [name]: readonly PropertyKey[]): string {
  const field = (schema.shape as Record<PropertyKey, { readonly description?: string } | undefined>)[name ?? ''];
  return field?.description ?? '';
}

/** `['author', 1, 'role']` → `author[2].role`: people count from one. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
