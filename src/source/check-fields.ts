import type { core, ZodObject } from 'zod';
import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import type { Document } from './document.ts';

type Issue = core.$ZodIssue;

/** The fields of a document as its schema reads them, or what is wrong with them, each at its place. */
export function checkFields<Schema extends ZodObject>(
  schema: Schema,
  document: Document,
): { readonly fields: core.output<Schema> } | { readonly problems: readonly Problem[] } {
  const result = schema.safeParse(document.fields);
  if (result.success) return { fields: result.data };
  return { problems: result.error.issues.flatMap(mostTelling).flatMap((issue) => toProblems(issue, schema, document)) };
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
    const known = issue.path.length === 0 ? Object.keys(schema.shape) : [];
    return issue.keys.map((key) =>
      problem('field-unknown', file, places.ofKey([...issue.path, key]), {
        field: key,
        suggestion: suggestion(key, known),
        known: known.length > 0 ? known.join(', ') : 'those that the handbook names',
      }),
    );
  }
  if (isMissing(issue, document)) {
    return [problem('field-missing', file, places.ofValue(issue.path.slice(0, -1)), { field, help: '' })];
  }
  return [
    problem('field-value', file, places.ofValue(issue.path), {
      field,
      reason: issue.message,
      help: `Correct the value of "${field}".`,
    }),
  ];
}

/** A field that is not there, or whose value was forgotten behind the colon. */
function isMissing(issue: Issue, document: Document): boolean {
  let value: unknown = document.fields;
  for (const key of issue.path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  return value === undefined || value === null;
}

/** `['author', 1, 'role']` → `author[2].role`: people count from one. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
