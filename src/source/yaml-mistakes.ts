import { isMap, visit, type Document, type ErrorCode, type LineCounter } from 'yaml';
import { problem } from '../problems/make-problem.ts';
import type { Fix, Place, Problem } from '../problems/problem.ts';
import { scanYaml } from './yaml-scan.ts';

/** Why a place of a front matter is no YAML, in plain words. */
export interface YamlMistake {
  readonly place: Place;
  readonly reason: string;
  readonly help: string;
  readonly fix?: Fix;
}

/** The lines of a file, and the index of the one that closes its front matter. */
export interface FrontMatterLines {
  readonly lines: readonly string[];
  readonly closing: number;
}

/**
 * Says in plain words what is wrong with a front matter as YAML. The parser only decides that something is: it stops
 * where it can go no further, often far below the mistake. The lines are then looked through for what editors do, and
 * the parser's own word is only taken where that finds nothing. Anchors, aliases and tags are refused: no editor needs
 * them, and a dozen nested aliases would unfold into gigabytes.
 */
export function explainYaml(
  document: Document.Parsed,
  source: FrontMatterLines,
  counter: LineCounter,
  file: string,
): readonly Problem[] {
  return mistakesOf(document, source, counter).map(({ place, reason, help, fix }) =>
    problem('front-matter-syntax', file, place, { reason, help }, fix),
  );
}

function mistakesOf(document: Document.Parsed, source: FrontMatterLines, counter: LineCounter): readonly YamlMistake[] {
  const placeOf = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [error] = document.errors;
  const list = document.contents !== null && !isMap(document.contents) ? document.contents : undefined;
  if (error || list) {
    const found = scanYaml(source);
    if (found.length > 0) return found;
  }
  if (error) {
    // Of what the parser says only the first is told: the rest follow from it.
    const place = placeOf(error.pos[0]);
    return [{ place, ...explain(error.code, source.lines[place.line - 1] ?? '') }];
  }
  if (list) {
    return [
      {
        place: placeOf(list.range[0]),
        reason: 'The front matter is not a list of fields.',
        help: 'Write every field on a line of its own as "name: value".',
      },
    ];
  }
  return refusedNodes(document).map((offset) => ({
    place: placeOf(offset),
    reason: 'The signs "&", "*" and "!" have a meaning at the start of a value, and this one is not allowed.',
    help: 'Put quotes around the value.',
  }));
}

/** Offsets of the anchors, aliases and tags. */
function refusedNodes(document: Document.Parsed): readonly number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_, node) => {
      offsets.push(node.range?.[0] ?? 0);
    },
    Value: (_, node) => {
      if (node.anchor !== undefined || node.tag !== undefined) offsets.push(node.range?.[0] ?? 0);
    },
  });
  return offsets;
}

function explain(code: ErrorCode, source: string): { readonly reason: string; readonly help: string } {
  const key = /^\s*([^:]+):/.exec(source)?.[1]?.trim() ?? '';
  switch (code) {
    case 'DUPLICATE_KEY':
      return { reason: `The field "${key}" stands twice.`, help: 'Keep one of the two lines.' };
    case 'TAB_AS_INDENT':
      return { reason: 'This line is indented with a tab.', help: 'Indent with spaces.' };
    case 'BAD_DQ_ESCAPE':
      return {
        reason: 'A backslash has a meaning between double quotation marks.',
        help: 'Use single quotation marks around the value, or write two backslashes.',
      };
    case 'MISSING_CHAR':
      return {
        reason: 'A quotation mark, a bracket or a comma is missing.',
        help: 'Look for the sign that opens here and close it; put a comma between the items of a list.',
      };
    case 'BAD_INDENT':
      return {
        reason: 'The indentation of this line does not fit the lines above.',
        help: 'Begin every field at the start of its line, and indent the items of one list by the same number of spaces.',
      };
    default:
      return {
        reason: 'This line is not written as "name: value".',
        help: 'Write a name, a colon, a space and the value; put quotes around a value that has signs such as : # [ ] { } in it.',
      };
  }
}
