import type { Problem } from '../problems/problem.ts';

const key = Symbol.for('octavo.dev-problems');

type Holder = typeof globalThis & { [key]?: readonly Problem[] };

/** Hands the problems of the last reading to the pages of the dev server, over the border of the two module graphs. */
export function setDevProblems(problems: readonly Problem[]): void {
  (globalThis as Holder)[key] = problems;
}

export function devProblems(): readonly Problem[] {
  return (globalThis as Holder)[key] ?? [];
}
