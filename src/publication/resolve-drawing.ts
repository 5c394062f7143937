import { buildChart } from '../drawings/build-chart.ts';
import { buildMap } from '../drawings/build-map.ts';
import type { Drawing } from '../drawings/drawing.ts';
import type { Mistake } from '../drawings/mistake.ts';
import type { BodyDrawing } from '../markdown/rendered-body.ts';
import { problem } from '../problems/make-problem.ts';
import type { TableFile } from '../source/table-file.ts';
import { placeInFile } from './bodies.ts';
import type { Entry } from './entries.ts';
import type { Workshop } from './workshop.ts';

/** A drawing with the tables that it is drawn from. */
export interface ResolvedDrawing {
  readonly drawing: Drawing;
  readonly tables: readonly TableFile[];
}

/** Reads what a chart or map is drawn from; `null`, with what is wrong reported at the attribute, where it cannot be drawn. */
export function resolveDrawing(called: BodyDrawing, entry: Entry<unknown>, workshop: Workshop): ResolvedDrawing | null {
  const { document, lang } = entry;
  const at = (attribute: string) => placeInFile(document, called.places[attribute] ?? called.at);
  const find = (attribute: string, src: string | undefined): TableFile | undefined => {
    if (src === undefined) return undefined;
    const found = workshop.tables.find(src, document, at(attribute));
    if (!('code' in found)) return found;
    workshop.report(found);
    return undefined;
  };
  const checked = ({ drawing, mistakes, tables }: ResolvedDrawing & { readonly mistakes: readonly Mistake[] }) => {
    for (const { code, attribute, values } of mistakes)
      workshop.report(problem(code, document.file, at(attribute), values));
    return mistakes.length > 0 ? null : { drawing, tables };
  };
  const { attributes } = called;
  const table = find('src', attributes.src);
  if (attributes.src !== undefined && !table) return null;
  if (called.name === 'chart') {
    if (!table) return null;
    const { chart, mistakes } = buildChart(called.attributes, table, { lang, csvUrl: workshop.urls.table(table) });
    return checked({ drawing: chart, mistakes, tables: [table] });
  }
  const points = find('points', called.attributes.points);
  if (called.attributes.points !== undefined && !points) return null;
  const shown = table ?? points;
  const { map, mistakes } = buildMap(
    called.attributes,
    { ...(table && { values: table }), ...(points && { points }) },
    { lang, ...(shown && { csvUrl: workshop.urls.table(shown) }) },
  );
  return checked({ drawing: map, mistakes, tables: shown ? [shown] : [] });
}
