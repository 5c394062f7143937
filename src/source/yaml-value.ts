import { quoted } from './quoted.ts';
import type { YamlMistake } from './yaml-mistakes.ts';

/** Where a value that may run over several lines ends. */
interface ValueEnd {
  /** Index of its last line. */
  readonly index: number;
  /** What stands behind its closing sign and should not. */
  readonly rest?: YamlMistake;
}

/** What is wrong with a value that stands on one line and has no quotation marks around it. */
export function checkValue(text: string, line: number, column: number, key: string): YamlMistake | undefined {
  const value = withoutComment(text.slice(column - 1));
  if (value === '' || /^["'[{|>]/.test(value)) return blockHeader(value, line, column);
  const to = { line, column: column + value.length };
  const mended = quoted(withoutMarks(value));
  const fix = { from: { line, column }, to, replacement: mended };
  const help = `Put quotation marks around the whole value: ${key === '' ? '' : `${key}: `}${mended}`;
  const colon = /:(?=\s|$)/.exec(value);
  if (colon) {
    const at = column + colon.index;
    return {
      place: { line, column: at, end: { line, column: at + 1 } },
      reason:
        key === ''
          ? 'The value has a colon in it and no quotation marks around it.'
          : `The value of "${key}" has a colon in it and no quotation marks around it.`,
      help: /^[“„«]/.test(value) ? `Curly quotation marks do not count: use straight ones. ${help}` : help,
      fix,
    };
  }
  const sign = /^(?:[@`%&*!,?\]}]|-(?=\s))/.exec(value)?.[0];
  if (sign === undefined) return undefined;
  return {
    place: { line, column, end: { line, column: column + 1 } },
    reason: `A value cannot begin with "${sign}", which has a meaning of its own there.`,
    help,
    fix,
  };
}

/** `|` and `>` open a text of several lines and bear nothing else on theirs. */
function blockHeader(value: string, line: number, column: number): YamlMistake | undefined {
  if (!/^[|>](?![-+\d]*\s*$)/.test(value)) return undefined;
  return {
    place: { line, column, end: { line, column: column + 1 } },
    reason: `A value cannot begin with "${value.charAt(0)}", which has a meaning of its own there.`,
    help: `Put quotation marks around the whole value: ${quoted(value)}`,
    fix: { from: { line, column }, to: { line, column: column + value.length }, replacement: quoted(value) },
  };
}

/**
 * Follows the value that begins at `column` (from 1) of the line at `from` to its end: a quoted text to its closing
 * mark, a bracket to the one that closes it, a text after `|` or `>` over the lines that are indented deeper, anything
 * else to the end of the line. `undefined` where what opens is never closed.
 */
export function continuesTo(
  lines: readonly string[],
  from: number,
  closing: number,
  column: number,
): ValueEnd | undefined {
  const first = (lines[from] ?? '').slice(column - 1);
  if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(first)) return { index: blockEnd(lines, from, closing) };
  const stack: string[] = [];
  for (let index = from; index < closing; index++) {
    const text = lines[index] ?? '';
    // A new field at the margin: what is open by now was forgotten.
    if (index > from && /^[\p{L}_][\p{L}\p{N}_-]*:(?:\s|$)/u.test(text)) return undefined;
    for (let at = index === from ? column - 1 : 0; at < text.length; at++) {
      at = step(text, at, stack, index === from && at === column - 1);
      if (stack.length === 0) return { index, ...restOf(text, at, index + 1, first) };
    }
    if (stack.length === 0) return { index };
  }
  return undefined;
}

/** Opens and closes quotation marks and brackets; the index of the last sign that was looked at. */
function step(text: string, at: number, stack: string[], isFirst: boolean): number {
  const sign = text.charAt(at);
  const top = stack.at(-1);
  if (top === '"' || top === "'") {
    if (top === '"' && sign === '\\') return at + 1;
    if (top === "'" && sign === "'" && text.charAt(at + 1) === "'") return at + 1;
    if (sign === top) stack.pop();
    return at;
  }
  const opensQuote = isFirst || (stack.length > 0 && /[[{,:\s]/.test(text.charAt(at - 1) || ' '));
  if ((sign === '"' || sign === "'") && opensQuote) stack.push(sign);
  else if ((sign === '[' || sign === '{') && (isFirst || stack.length > 0)) stack.push(sign);
  else if ((sign === ']' && top === '[') || (sign === '}' && top === '{')) stack.pop();
  else if (sign === '#' && /\s/.test(text.charAt(at - 1) || ' ')) return text.length;
  return stack.length === 0 && isFirst ? text.length : at;
}

/** Text behind a closing quotation mark or bracket: the whole value needs other marks around it. */
function restOf(text: string, at: number, line: number, value: string): { rest?: YamlMistake } {
  const rest = withoutComment(text.slice(at + 1));
  if (at >= text.length || rest === '' || rest.startsWith(':')) return {};
  const column = at + 2 + (/^\s*/.exec(text.slice(at + 1))?.[0].length ?? 0);
  const sign = /["']/.test(text.charAt(at)) ? 'quotation mark' : 'bracket';
  return {
    rest: {
      place: { line, column, end: { line, column: text.trimEnd().length + 1 } },
      reason: `Behind the closing ${sign} nothing may follow on the line.`,
      help: `Put quotation marks around the whole value: ${quoted(withoutMarks(value.trim()))}`,
    },
  };
}

function blockEnd(lines: readonly string[], from: number, closing: number): number {
  const indent = /^ */.exec(lines[from] ?? '')?.[0].length ?? 0;
  let index = from;
  while (index + 1 < closing) {
    const next = lines[index + 1] ?? '';
    if (next.trim() !== '' && (/^ */.exec(next)?.[0].length ?? 0) <= indent) break;
    index++;
  }
  return index;
}

function withoutComment(text: string): string {
  return text.replace(/(?:^|\s)#.*$/, '').trim();
}

/** The value without the marks around all of it: an apostrophe closed them too early, or they were curly. */
function withoutMarks(value: string): string {
  return /^(["'])[^]*\1$|^[“„][^“”„]*[“”]$/u.test(value) && value.length > 2 ? value.slice(1, -1) : value;
}
