import { z } from 'zod';
import { columns, defineDrawing, text } from './drawing.ts';

/** A chart that is drawn from a CSV file beside the article. */
export const chart = defineDrawing({
  name: 'chart',
  attributes: z.strictObject({
    src: text,
    type: z.enum(['line', 'area', 'bar', 'dot'], 'must be line, area, bar or dot'),
    /** The column along the chart: years, days, numbers or names. */
    x: text,
    /** The column, or columns with commas between them, of the numbers. */
    y: columns,
    /** A column whose every value gets a line, an area or a colour of its own. */
    series: text.optional(),
    /** A column whose every value gets a small chart of its own, all on one scale. */
    facet: text.optional(),
    /** What the numbers count: "km²". */
    unit: text.optional(),
    title: text,
    /** What the chart shows, for readers who cannot see it. */
    alt: text,
    source: text,
    licence: text.optional(),
  }),
  example: '::chart{src="areas.csv" type="bar" x="country" y="area" title="…" alt="…" source="…"}',
});

export type ChartAttributes = z.output<typeof chart.attributes>;
