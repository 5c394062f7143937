import { described } from '../problems/odd-characters.ts';
import { checkIndentation } from './yaml-indentation.ts';
import type { FrontMatterLines, YamlMistake } from './yaml-mistakes.ts';
import { checkValue, continuesTo } from './yaml-value.ts';

/** One line of a front matter on its way through the scan. */
export interface ScannedLine {
  /** Of the file, counted from 1. */
  readonly line: number;
  readonly text: string;
  /** Number of spaces at its start. */
  readonly indent: number;
}

/** `name: value`, or `- value`, or `- name: value`; `start` is the column at which the value begins. */
const field = /^(?<lead>\s*(?:- +)*)(?<key>[^\s"'[{#&*!|>%@`:-][^:]*?|"[^"]*"|'[^']*')?(?<colon>\s*:(?=\s|$))\s*/u;

/** What a word processor puts between words where a space was typed. */
const oddSpace = /[\u00A0\u202F\u2007\u3000]/;

/**
 * Looks through the lines of a front matter that the parser refused, for the mistakes that people make, and places
 * each where it was made: an unclosed quotation mark at the mark, a colon at the colon. Empty where it finds none.
 */
export function scanYaml({ lines, closing }: FrontMatterLines): readonly YamlMistake[] {
  // A list in the place of the fields: every line of it is wrong, for one reason.
  if (lines[1]?.startsWith('- ')) return [];
  const mistakes: YamlMistake[] = [...checkIndentation(lines, closing)];
  const marred = new Set(mistakes.map(({ place }) => place.line));
  for (let index = 1; index < closing; index++) {
    const text = lines[index] ?? '';
    if (text.trim() === '' || /^\s*#/.test(text)) continue;
    const found = marred.has(index + 1) ? undefined : checkLine({ line: index + 1, text, indent: indentOf(text) });
    if (found) mistakes.push(found);
    const end = continuesTo(lines, index, closing, valueColumn(text));
    if (end === undefined) {
      // What follows an unclosed sign was read as a part of it: it can no longer be judged.
      mistakes.push(unclosed(text, index + 1, valueColumn(text)));
      break;
    }
    if (found === undefined && end.rest !== undefined) mistakes.push(end.rest);
    index = end.index;
  }
  return mistakes.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

export function indentOf(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}

/** The column at which the value of a line begins, counted from 1. */
export function valueColumn(text: string): number {
  const found = field.exec(text) ?? /^\s*(?:- +)*/.exec(text);
  return (found?.[0].length ?? 0) + 1;
}

function checkLine({ line, text, indent }: ScannedLine): YamlMistake | undefined {
  const at = (column: number, length = 1) => ({ line, column, end: { line, column: column + length } });
  const [lead = ''] = /^\s*(?:-\s+)?(?:[\p{L}_-]+\s*:\s*)?/u.exec(text) ?? [];
  const odd = lead.search(oddSpace);
  if (odd >= 0) {
    return {
      place: at(odd + 1),
      reason: `Here stands ${described(lead.charAt(odd))} in the place of a space.`,
      help: 'Delete it and type a space.',
      fix: {
        ...{ from: { line, column: 1 }, to: { line, column: lead.length + 1 } },
        replacement: lead.replace(new RegExp(oddSpace, 'g'), ' ').replace(/ +:/, ':'),
      },
    };
  }
  const tight = /^(\s*(?:- +)?[\p{L}_][\p{L}\p{N}_-]*):(?=[^\s/:])/u.exec(text);
  if (tight && !field.test(text)) {
    const column = tight[0].length;
    return {
      place: at(column),
      reason: 'A space is missing behind the colon.',
      help: `Write "${(tight[1] ?? '').trim()}: " and then the value.`,
      fix: { from: { line, column: column + 1 }, to: { line, column: column + 1 }, replacement: ' ' },
    };
  }
  const parts = field.exec(text);
  if (!parts && !/^\s*-(?:\s|$)/.test(text)) return stray(text, line, indent);
  return checkValue(text, line, valueColumn(text), (parts?.groups?.key ?? '').trim());
}

/** A line that is neither a field nor an item of a list. */
function stray(text: string, line: number, indent: number): YamlMistake | undefined {
  const column = indent + 1;
  const place = { line, column, end: { line, column: text.trimEnd().length + 1 } };
  if (/^\s*-[^\s-]/.test(text)) {
    return {
      place: { line, column, end: { line, column: column + 1 } },
      reason: 'A space is missing behind the hyphen.',
      help: 'Write "- " before each item of a list.',
      fix: { from: { line, column: column + 1 }, to: { line, column: column + 1 }, replacement: ' ' },
    };
  }
  const bullet = /^(\s*)([*•·‣◦–—])\s+/u.exec(text);
  if (bullet) {
    const [typed, lead = '', sign = ''] = bullet;
    return {
      place: { line, column: lead.length + 1, end: { line, column: lead.length + 2 } },
      reason: `The items of a list begin with a hyphen, not with "${sign}".`,
      help: 'Write "- " before each item of the list.',
      fix: { from: { line, column: 1 }, to: { line, column: typed.length + 1 }, replacement: `${lead || '  '}- ` },
    };
  }
  if (/^[\p{L}_][\p{L}\p{N}_-]*\s+=|^[\p{L}_]+$/u.test(text)) {
    return { place, reason: 'A colon is missing behind the name of the field.', help: 'Write it as "name: value".' };
  }
  // An indented line goes on with the value of the line above.
  if (indent > 0) return undefined;
  return {
    place,
    reason: 'This line is not written as "name: value".',
    help: 'If it goes on with the line above, begin it with two spaces; if it belongs to the text, put the line "---" above it.',
  };
}

function unclosed(text: string, line: number, column: number): YamlMistake {
  const sign = text.charAt(column - 1);
  const name = /["']/.test(sign) ? 'quotation mark' : 'bracket';
  const close = sign === '[' ? ']' : sign === '{' ? '}' : sign;
  return {
    place: { line, column, end: { line, column: column + 1 } },
    reason: `The ${name} ${sign} opens here and is never closed.`,
    help: `Put ${close} at the end of the value.`,
  };
}
