import { abbr } from './abbr.ts';
import { aside } from './aside.ts';
import { chart } from './chart.ts';
import type { Directive } from './directive.ts';
import type { DrawingDirective } from './drawing.ts';
import { epigraph } from './epigraph.ts';
import { figure } from './figure.ts';
import { map } from './map.ts';
import { note } from './note.ts';
import { pullquote } from './pullquote.ts';
import { sc } from './sc.ts';

/** Every block that editors can open with `:::name`. */
const directives = [aside, epigraph, figure, note, pullquote];

export const directivesByName: ReadonlyMap<string, Directive> = new Map(
  directives.map((directive) => [directive.name, directive]),
);

const inlines = [abbr, sc];

/** Every `:name[…]` that editors can write within a sentence. */
export const inlinesByName: ReadonlyMap<string, Directive> = new Map(
  inlines.map((directive) => [directive.name, directive]),
);

const drawings: readonly DrawingDirective[] = [chart, map];

/** Every drawing that editors can call for with `::name`. */
export const drawingsByName: ReadonlyMap<string, DrawingDirective> = new Map(
  drawings.map((directive) => [directive.name, directive]),
);
