import { z } from 'zod';
import { columns, defineDrawing, text } from './drawing.ts';

/** A map of countries: where they lie, or coloured by the numbers of a CSV file beside the article. */
export const map = defineDrawing({
  name: 'map',
  attributes: z.strictObject({
    /** The countries that the map is of, by the two or three letters of ISO 3166-1: "KZ UZ TM". */
    countries: columns,
    /** A CSV file with a number for each country. */
    src: text.optional(),
    /** Its column of codes. */
    country: text.optional(),
    /** Its column of numbers. */
    value: text.optional(),
    /** What the numbers count: "km²". */
    unit: text.optional(),
    /** A CSV file of places with the columns name, latitude and longitude. */
    points: text.optional(),
    title: text,
    /** What the map shows, for readers who cannot see it. */
    alt: text,
    /** Where the numbers or places come from; the outlines name their own source. */
    source: text.optional(),
    licence: text.optional(),
  }),
  example: '::map{countries="KZ KG TJ TM UZ" title="Central Asia" alt="…"}',
});

export type MapAttributes = z.output<typeof map.attributes>;
