import type { Problem } from '../problems/problem.ts';
import type { BuiltPublication } from '../publication/build-publication.ts';

/** What a check looks at: the graph, the files that it was made of, and their rendered bodies. */
export type CheckedPublication = Pick<BuiltPublication, 'publication' | 'entries' | 'bodies' | 'images'>;

/** Looks at the whole publication for one sort of mistake that no file shows by itself, or that is a matter of style. */
export type Check = (checked: CheckedPublication) => readonly Problem[];
