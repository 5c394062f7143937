import type { CslItem, CslName } from '../schema/csl-item.ts';

/** A person or organisation of a source, in whatever role. */
export interface SourcePerson {
  /** The last word of the family name in small letters: people who share it may be namesakes, others are not. */
  readonly key: string;
  readonly name: CslName;
}

/** Whom a source names, by variable: those who are named together, as the authors are, or the editors. */
export function listsOf(item: CslItem): readonly (readonly SourcePerson[])[] {
  return Object.values(item)
    .filter((value): value is readonly unknown[] => Array.isArray(value))
    .map((value) =>
      value.filter(isName).map((name) => ({ key: lastWord(name.literal ?? name.family ?? name.given ?? ''), name })),
    )
    .filter((people) => people.length > 0);
}

function isName(value: unknown): value is CslName {
  return typeof value === 'object' && value !== null && ('family' in value || 'literal' in value || 'given' in value);
}

function lastWord(name: string): string {
  return (
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.at(-1) ?? ''
  );
}
