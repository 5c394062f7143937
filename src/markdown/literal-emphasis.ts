import type { Text } from 'mdast';
import type { VFile } from 'vfile';
import { report } from './body-draft.ts';
import { placeBetween } from './place-between.ts';
import { sourceOf } from './source-of.ts';

/** Two signs of emphasis that the grammar has left in running text; offsets count from the beginning of the text. */
export interface LiteralEmphasis {
  readonly from: number;
  readonly to: number;
  readonly sign: string;
  /** The same as it should be typed, where both ends are there and only a space is too many. */
  readonly mended?: string;
}

/** `** words **`: no space may stand within. */
const spaced =
  /(?<![\p{L}\p{N}*_\\])(?<sign>\*\*|__) *(?<words>[^\s*_](?:[^*_\n]*[^\s*_])?) *\k<sign>(?![\p{L}\p{N}*_])/gu;
/** `**words` and no more, at the beginning of a word. */
const alone = /(?<![\p{L}\p{N}*_\\])(?<sign>\*\*|__)(?=[\p{L}\p{N}“"‘'(«])/gu;

/** What stands as `**` or `__` before a word and makes nothing bold. A pair is told once, and an end alone may be a note. */
export function findLiteralEmphasis(text: string): readonly LiteralEmphasis[] {
  const pairs = [...text.matchAll(spaced)]
    .filter(({ groups }) => /\p{L}/u.test(groups?.words ?? ''))
    .map(({ 0: typed, index, groups: { sign = '', words = '' } = {} }) => ({
      ...{ from: index, to: index + typed.length, sign, mended: `${sign}${words}${sign}` },
    }));
  const openings = [...text.matchAll(alone)]
    .map(({ 0: sign, index }) => ({ from: index, to: index + sign.length, sign }))
    .filter(({ from }) => !pairs.some((pair) => from >= pair.from && from < pair.to));
  return [...pairs, ...openings].sort((a, b) => a.from - b.from);
}

export function reportLiteralEmphasis(node: Text, file: VFile): void {
  const start = node.position?.start.offset;
  if (start === undefined || !(node.value.includes('**') || node.value.includes('__'))) return;
  for (const { from, to, sign, mended } of findLiteralEmphasis(sourceOf(node, file))) {
    report(file, 'emphasis-unclosed', placeBetween(start + from, start + to, file), {
      sign,
      help: helpFor(sign, mended),
    });
  }
}

function helpFor(sign: string, mended: string | undefined): string {
  if (mended !== undefined) return `Write ${mended} without spaces between the signs and the words.`;
  const escaped = sign.replace(/./g, '\\$&');
  return `Put "${sign}" directly behind the last of the words, or write "${escaped}" where the signs should be printed.`;
}
