import type { Document } from '../source/document.ts';

/** A text among the values of front matter, with its path as zod has it: `['links', 0, 'url']`. */
export interface FieldText {
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

/** The texts in the fields of a document that `isWanted` picks, in order. Quick where it picks none, which is the rule. */
export function fieldTexts({ fields }: Document, isWanted: (text: string) => boolean): readonly FieldText[] {
  return holds(fields, isWanted) ? textsBelow(fields, []).filter(({ text }) => isWanted(text)) : [];
}

function holds(value: unknown, isWanted: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isWanted(value);
  return typeof value === 'object' && value !== null && Object.values(value).some((item) => holds(item, isWanted));
}

function textsBelow(value: unknown, path: readonly PropertyKey[]): readonly FieldText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsBelow(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsBelow(item, [...path, key]));
}
