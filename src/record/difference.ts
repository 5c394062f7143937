import { diffArrays, diffWordsWithSpace } from 'diff';

/** A stretch of text that both have, that only the later one has, or only the earlier. */
export interface DifferenceRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** The paragraphs of two texts that differ, each as its runs, in the order of the text; paragraphs alike are left out. */
export function textDifference(before: string, after: string): readonly (readonly DifferenceRun[])[] {
  const changes = diffArrays(before.split('\n\n'), after.split('\n\n'));
  return changes.flatMap(({ added, removed, value }, index) => {
    const next = changes[index + 1];
    const previous = changes[index - 1];
    if (removed && next?.added) return pairs(value, next.value);
    if (added && previous?.removed) return [];
    if (added || removed) return value.map((text) => [{ kind: added ? 'added' : 'removed', text } as const]);
    return [];
  });
}

/** Paragraphs that were rewritten, each with the one that took its place. */
function pairs(before: readonly string[], after: readonly string[]): readonly (readonly DifferenceRun[])[] {
  const count = Math.max(before.length, after.length);
  return Array.from({ length: count }, (_, index) => rewritten(before[index] ?? '', after[index] ?? '')).flat();
}

/** Below this share of words in common, two paragraphs are two, and a mixture of both could not be read. */
const inCommon = 0.4;

function rewritten(before: string, after: string): readonly (readonly DifferenceRun[])[] {
  const runs = diffWordsWithSpace(before, after).map(({ added, removed, value }): DifferenceRun => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
  const same = runs.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0);
  if (same >= inCommon * Math.max(before.length, after.length)) return [runs];
  return [
    ...(before === '' ? [] : [[{ kind: 'removed' as const, text: before }]]),
    ...(after === '' ? [] : [[{ kind: 'added' as const, text: after }]]),
  ];
}
