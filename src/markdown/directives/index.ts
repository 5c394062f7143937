import { aside } from './aside.ts';
import type { Directive } from './directive.ts';
import { epigraph } from './epigraph.ts';
import { figure } from './figure.ts';
import { note } from './note.ts';
import { pullquote } from './pullquote.ts';

/** Every block that editors can open with `:::name`. */
const directives = [aside, epigraph, figure, note, pullquote];

export const directivesByName: ReadonlyMap<string, Directive> = new Map(
  directives.map((directive) => [directive.name, directive]),
);
