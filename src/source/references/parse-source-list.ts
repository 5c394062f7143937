import { isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { problem } from '../../problems/make-problem.ts';
import type { Position, Problem } from '../../problems/problem.ts';
import { cslItemSchema } from '../../schema/csl-item.ts';
import type { ReadSources, SourceEntry } from './source-entry.ts';

/** CSL-JSON, or the same list as YAML → sources. JSON is read as the YAML that it is, because that tells the places. */
export function parseSourceList(text: string, file: string): ReadSources {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [error] = document.errors;
  if (error) {
    const values = { key: '', reason: 'a comma, a quotation mark or a bracket is missing or too many' };
    return { entries: [], problems: [problem('source-syntax', file, place(error.pos[0]), values)] };
  }
  if (!isSeq(document.contents)) {
    const values = { key: '', reason: 'the file is not a list of sources' };
    return { entries: [], problems: [problem('source-syntax', file, { line: 1, column: 1 }, values)] };
  }
  const items: unknown = document.toJS({ maxAliasCount: 0 });
  return toSources(items as unknown[], file, (path) => place(offsetOf(document, path)));
}

/**
 * Plain data → sources; a source with a mistake gives problems instead. `placeOf` tells where a value stands, by its
 * path from the list.
 */
export function toSources(
  list: readonly unknown[],
  file: string,
  placeOf: (path: readonly PropertyKey[]) => Position,
): ReadSources {
  const entries: SourceEntry[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, Position>();
  for (const [index, value] of list.entries()) {
    const at = placeOf([index]);
    const { success, data, error } = cslItemSchema.safeParse(value);
    if (!success) {
      for (const issue of error.issues)
        problems.push(fieldProblem(value, issue, file, placeOf([index, ...issue.path])));
      continue;
    }
    const first = seen.get(data.id);
    if (first) {
      problems.push(problem('source-duplicate', file, at, { key: data.id, line: first.line }));
      continue;
    }
    seen.set(data.id, at);
    entries.push({ key: data.id, item: data, file, at });
  }
  return { entries, problems };
}

function fieldProblem(
  value: unknown,
  issue: { path: readonly PropertyKey[]; message: string },
  file: string,
  at: Position,
): Problem {
  const key = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : '';
  return problem('source-field', file, at, {
    key,
    field: issue.path.length > 0 ? `"${String(issue.path[0])}"` : 'it',
    reason: issue.message,
  });
}

/** The offset of a value, or of its nearest parent where it does not exist. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range))
      return Number(node.range[0]);
  }
  return 0;
}
