import type { Fix, Place } from './problem.ts';

/** The change of a place to other text, where the place is known to its end and lies on one line. */
export function replacing({ line, column, end }: Place, replacement: string): Fix | undefined {
  return end?.line === line ? { from: { line, column }, to: end, replacement } : undefined;
}
