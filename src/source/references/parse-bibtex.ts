import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { problem } from '../../problems/make-problem.ts';
import type { Position, Problem } from '../../problems/problem.ts';
import { cslItemSchema, type CslItem } from '../../schema/csl-item.ts';
import { bibtexBlocks, type BibtexBlock } from './bibtex-blocks.ts';
import { languageTag } from './bibtex-language.ts';
import type { ReadSources, SourceEntry } from './source-entry.ts';
import { positionsIn } from './text-position.ts';

/**
 * BibTeX or BibLaTeX → CSL items. The entries are read together, because `crossref` and `xdata` borrow from one another.
 * Where that fails, each is tried by itself, so that a broken one is reported where it breaks and costs nothing else.
 * Of entries with the same key the first counts.
 */
export function parseBibtex(text: string, file: string): ReadSources {
  const blocks = bibtexBlocks(text).filter(({ type }) => type !== 'comment' && type !== 'preamble');
  const strings = blocks.filter(({ type, closed }) => type === 'string' && closed).map((block) => block.text);
  const positionOf = positionsIn(text);
  const entries = blocks.filter(({ type }) => type !== 'string');
  const byKey = new Map(entries.toReversed().map((block) => [block.key, block]));
  const whole = entries.filter((block) => block.closed && block.key !== '' && byKey.get(block.key) === block);
  const together = itemsTogether(whole, strings);
  const problems: Problem[] = [];
  const sound: BibtexBlock[] = [];
  for (const block of entries) {
    const first = block.key === '' ? block : byKey.get(block.key);
    const mistake =
      first && first !== block
        ? {
            code: 'source-duplicate' as const,
            at: block.keyOffset,
            values: { key: block.key, line: positionOf(first.offset).line },
          }
        : (outerMistake(block) ?? (together ? undefined : syntaxMistake(block, strings)));
    if (mistake) problems.push(problem(mistake.code, file, positionOf(mistake.at), mistake.values));
    else sound.push(block);
  }
  const items = together ?? toItems([...strings, ...sound.map((block) => block.text)].join('\n'));
  const sources = items.flatMap((item): SourceEntry[] => {
    const block = byKey.get(item.id);
    return block ? [{ key: item.id, item, file, at: positionOf(block.keyOffset) }] : [];
  });
  return { entries: sources, problems };
}

/** The items of blocks; `undefined` where one is broken, which may hide in that it swallows others. */
function itemsTogether(blocks: readonly BibtexBlock[], strings: readonly string[]): readonly CslItem[] | undefined {
  try {
    const items = toItems([...strings, ...blocks.map((block) => block.text)].join('\n'));
    const isEach = items.length === blocks.length && items.every(({ id }, place) => id === blocks[place]?.key);
    return isEach ? items : undefined;
  } catch {
    // What is wrong, and where, is found by trying each.
    return undefined;
  }
}

function outerMistake(block: BibtexBlock) {
  if (!block.closed) return mistakeIn(block, 'its closing bracket is missing');
  return block.key === '' ? mistakeIn(block, 'it has no key') : undefined;
}

/** What keeps a block from being read, with the offset in the file where it shows. */
function syntaxMistake(block: BibtexBlock, strings: readonly string[]) {
  try {
    toItems([...strings, block.text].join('\n'));
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column] = /at line (\d+) col (\d+)/.exec(message) ?? [];
    const within = {
      line: Number(line ?? 1) - strings.join('\n').split('\n').length + (strings.length ? 0 : 1),
      column: Number(column ?? 1),
    };
    return mistakeIn(block, explain(message), block.offset + offsetAt(block.text, within));
  }
}

function mistakeIn(block: BibtexBlock, reason: string, at = block.offset) {
  return { code: 'source-syntax' as const, at, values: { key: block.key, reason } };
}

function explain(message: string): string {
  const [, expected = '', got = ''] = /expected "(\w+)", got "?(\w+)/.exec(message) ?? [];
  if (expected === 'rbrace' && got === 'identifier') return 'a comma is missing before this field';
  if (expected === 'equals') return 'this field has no "=" and no value';
  if (expected === 'lbrace') return 'this value stands neither in braces nor in quotation marks';
  return 'this is not written as "field = {value},"';
}

function toItems(text: string): readonly CslItem[] {
  return plugins.input.chain(text, { forceType: '@biblatex/text', generateGraph: false }).map((raw) => {
    const { language, ...item } = raw;
    const tag = typeof language === 'string' ? languageTag(language) : undefined;
    return cslItemSchema.parse({ ...withLiteralNames(item), ...(tag !== undefined && { language: tag }) });
  });
}

/** BibTeX has organisations in double braces, and citation-js gives them as a family name of several words. */
function withLiteralNames(item: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [key, Array.isArray(value) ? value.map(toLiteral) : value]),
  );
}

function toLiteral(name: unknown): unknown {
  if (typeof name !== 'object' || name === null || Object.keys(name).join() !== 'family') return name;
  const { family } = name as { family: string };
  return /\s/.test(family) ? { literal: family } : name;
}

function offsetAt(text: string, { line, column }: Position): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return Math.min(before + column - 1, text.length);
}
