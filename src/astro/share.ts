import { hash } from 'node:crypto';

/** A part of the work that a machine does of its own: the second of eight, counted from one. */
export interface Share {
  readonly number: number;
  readonly of: number;
}

/** Whether what has this name, such as the address of a page, belongs to a share. It belongs to one, on every machine the same. */
export function isInShare(name: string, { number, of }: Share): boolean {
  return Number.parseInt(hash('sha256', name).slice(0, 8), 16) % of === number - 1;
}
