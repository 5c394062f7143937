import type { YamlMistake } from './yaml-mistakes.ts';

interface Open {
  readonly indent: number;
  /** Whether the lines of this depth are items of a list. */
  readonly isList: boolean;
}

const opensBlock = /(?::|(?:^|\s)-)\s*(?:#.*)?$/;
const opensText = /(?::|-)\s+[|>][-+\d]*\s*(?:#.*)?$/;
const entry = /^\s*(?:- |-$|["']?[^\s"'[{#-][^:"']*["']?:(?:\s|$))/;

/**
 * Lines whose indentation fits none of the lines above: a tab, a field that is pushed in, an item that is not below
 * its fellows. Values over several lines are passed over.
 */
export function checkIndentation(lines: readonly string[], closing: number): readonly YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  let stack: Open[] = [{ indent: 0, isList: false }];
  let mayOpen = false;
  for (let index = 1; index < closing; index++) {
    const text = lines[index] ?? '';
    if (text.trim() === '' || /^\s*#/.test(text)) continue;
    const tab = /^ *\t/.exec(text);
    if (tab) {
      mistakes.push(tabbed(text, index + 1, tab[0].length));
      continue;
    }
    const indent = /^ */.exec(text)?.[0].length ?? 0;
    const isItem = /^\s*-(?:\s|$)/.test(text);
    const placed = place(stack, indent, isItem, mayOpen);
    if (placed) stack = placed;
    else if (entry.test(text)) mistakes.push(misplaced(index + 1, indent, stack, isItem));
    // "- name: value" opens a map at the column of its name.
    const inner = isItem ? /^\s*(?:- +)+/.exec(text)?.[0].length : undefined;
    if (inner !== undefined && placed && /^[^\s"'[{].*?:(?:\s|$)/.test(text.slice(inner)))
      stack.push({ indent: inner, isList: false });
    mayOpen = opensBlock.test(text);
    if (opensText.test(text)) index = endOfText(lines, index, closing, indent);
  }
  return mistakes;
}

/** The collections that are still open at a line of this indentation; `undefined` where it fits none. */
function place(stack: readonly Open[], indent: number, isItem: boolean, mayOpen: boolean): Open[] | undefined {
  const top = stack.at(-1);
  if (top && mayOpen && (indent > top.indent || (isItem && !top.isList && indent === top.indent)))
    return [...stack, { indent, isList: isItem }];
  const depth = stack.findLastIndex((open) => open.indent === indent && (open.isList === isItem || !isItem));
  return depth === -1 ? undefined : stack.slice(0, depth + 1);
}

function tabbed(text: string, line: number, column: number): YamlMistake {
  const indentation = /^[ \t]*/.exec(text)?.[0] ?? '';
  return {
    place: { line, column, end: { line, column: indentation.length + 1 } },
    reason: 'This line is indented with a tab.',
    help: 'Indent with two spaces.',
    fix: {
      from: { line, column: 1 },
      to: { line, column: indentation.length + 1 },
      replacement: indentation.replaceAll('\t', '  '),
    },
  };
}

function misplaced(line: number, indent: number, stack: readonly Open[], isItem: boolean): YamlMistake {
  const fellow = stack.findLast(({ isList }) => isList === isItem);
  return {
    place: { line, column: indent + 1 },
    reason: isItem
      ? 'This item is not indented like the items above.'
      : 'This line is indented as if it belonged to the line above.',
    help:
      fellow === undefined
        ? 'Begin the list on the line below its name, or indent it like the other lists.'
        : `Begin it ${fellow.indent === 0 ? 'at the start of the line' : `with ${fellow.indent} spaces`}.`,
  };
}

function endOfText(lines: readonly string[], from: number, closing: number, indent: number): number {
  let index = from;
  while (index + 1 < closing) {
    const next = lines[index + 1] ?? '';
    if (next.trim() !== '' && (/^ */.exec(next)?.[0].length ?? 0) <= indent) break;
    index++;
  }
  return index;
}
