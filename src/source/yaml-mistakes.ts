import { isMap, visit, type Document, type LineCounter, type YAMLParseError } from 'yaml';
import { problem } from '../problems/make-problem.ts';
import type { Problem } from '../problems/problem.ts';

interface Explanation {
  readonly reason: string;
  readonly help: string;
}

/**
 * Says in plain words what is wrong with a front matter as YAML. Of syntax errors only the first is told: the rest
 * follow from it. Anchors, aliases and tags are refused: no editor needs them, and a dozen nested aliases would unfold
 * into gigabytes.
 */
export function explainYaml(
  document: Document.Parsed,
  text: string,
  lines: LineCounter,
  file: string,
): readonly Problem[] {
  const report = (offset: number, values: Explanation): Problem => {
    const { line, col } = lines.linePos(offset);
    return problem('front-matter-syntax', file, { line, column: col }, { ...values });
  };
  const [error] = document.errors;
  if (error) {
    const offset = error.pos[0];
    return [report(offset, explain(error, text.split('\n')[lines.linePos(offset).line - 1] ?? ''))];
  }
  if (document.contents && !isMap(document.contents)) {
    return [
      report(document.contents.range[0], {
        reason: 'The front matter is not a list of fields.',
        help: 'Write every field on a line of its own as "name: value".',
      }),
    ];
  }
  return refusedNodes(document).map((offset) =>
    report(offset, {
      reason: 'The signs "&", "*" and "!" have a meaning at the start of a value, and this one is not allowed.',
      help: 'Put quotes around the value.',
    }),
  );
}

/** Offsets of the anchors, aliases and tags. */
function refusedNodes(document: Document.Parsed): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, node) => void offsets.push(node.range?.[0] ?? 0),
    Value: (_, node) =>
      void (node.anchor !== undefined || node.tag !== undefined ? offsets.push(node.range?.[0] ?? 0) : 0),
  });
  return offsets;
}

function explain(error: YAMLParseError, source: string): Explanation {
  const [, key = '', value = ''] = /^\s*([^:]+):\s*(.*)$/.exec(source) ?? [];
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { reason: `The field "${key.trim()}" stands twice.`, help: 'Keep one of the two lines.' };
    case 'TAB_AS_INDENT':
      return { reason: 'This line is indented with a tab.', help: 'Indent with spaces.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      if (/:\s/.test(value)) {
        return {
          reason: `The value of "${key.trim()}" has a colon in it and no quotes around it.`,
          help: `Put quotes around the whole value: ${key.trim()}: ${quoted(value)}`,
        };
      }
      return {
        reason: 'This line is indented as if it belonged to another.',
        help: 'Begin every field at the start of its line.',
      };
    case 'MISSING_CHAR':
      return {
        reason: 'A quotation mark or a bracket is opened and not closed.',
        help: 'Close it with the same sign at the end of the value.',
      };
    case 'BAD_INDENT':
      return {
        reason: 'The indentation of this line does not fit the lines above.',
        help: 'Indent the items of one list by the same number of spaces.',
      };
    default:
      return {
        reason: 'This line is not written as "name: value".',
        help: 'Write a name, a colon, a space and the value; put quotes around a value that has signs such as : # [ ] { } in it.',
      };
  }
}

function quoted(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
