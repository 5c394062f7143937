import type { ChartAttributes } from '../markdown/directives/chart.ts';
import type { TableFile } from '../source/table-file.ts';
import { Cells, isNumber } from './cells.ts';
import { mostSeries, type Chart, type ChartPoint } from './drawing.ts';
import type { Mistake } from './mistake.ts';

/** The chart that an editor asks for from a table, or what is wrong. */
export function buildChart(
  { src, type, x, y, series, facet, unit, title, alt, source, licence }: ChartAttributes,
  table: TableFile,
  { lang, csvUrl }: { readonly lang: string; readonly csvUrl: string },
): { readonly chart: Chart; readonly mistakes: readonly Mistake[] } {
  const cells = new Cells(table, src);
  const along = cells.texts(x, 'x');
  const kind = kindOf(along);
  const names = series === undefined ? undefined : cells.texts(series, 'series');
  const facets = facet === undefined ? undefined : cells.texts(facet, 'facet');
  const points = y.flatMap((column) =>
    cells.numbers(column, 'y').flatMap((value, row): readonly ChartPoint[] => {
      if (value === undefined) return [];
      const text = along[row] ?? '';
      // Two columns are two series; where the file has a column of series too, each of them has both.
      const own = [names?.[row], y.length > 1 ? column : undefined].filter((name) => name !== undefined).join(', ');
      return [{ x: kind === 'number' ? Number(text) : text, y: value, series: own, facet: facets?.[row] ?? '' }];
    }),
  );
  const chart: Chart = {
    name: 'chart',
    type,
    lang,
    title,
    alt,
    along: type === 'bar' ? 'name' : kind,
    points: type === 'bar' ? points.map((point) => ({ ...point, x: String(point.x) })) : points,
    series: distinct(points.map((point) => point.series)),
    facets: distinct(points.map((point) => point.facet)),
    ...(unit !== undefined && { unit }),
    source,
    ...(licence !== undefined && { licence }),
    table: { columns: table.columns, rows: table.rows },
    csvUrl,
  };
  const many = chart.series.length > mostSeries;
  const tooMany: Mistake = {
    code: 'chart-too-many-series',
    attribute: series === undefined ? 'y' : 'series',
    values: { count: chart.series.length, most: mostSeries },
  };
  return { chart, mistakes: [...cells.mistakes, ...(many && cells.mistakes.length === 0 ? [tooMany] : [])] };
}

function kindOf(texts: readonly string[]): Chart['along'] {
  if (texts.every(isNumber)) return 'number';
  return texts.every((text) => /^\d{4}-\d{2}-\d{2}$/.test(text)) ? 'day' : 'name';
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
