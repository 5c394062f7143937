import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import type { Position } from '../problems/problem.ts';
import { placeOf } from './body-draft.ts';

/** The place of what stands between two offsets of the body. */
export function placeBetween(
  from: number,
  to: number,
  file: VFile,
): { readonly start: Position; readonly end: Position } {
  const places = location(file);
  return { start: placeOf(places.toPoint(from)), end: placeOf(places.toPoint(to)) };
}
