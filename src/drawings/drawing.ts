import { hash } from 'node:crypto';

/** What every drawing says in words. */
interface Words {
  readonly lang: string;
  readonly title: string;
  readonly alt: string;
  readonly unit?: string;
  readonly source?: string;
  readonly licence?: string;
  /** The numbers, for those who would rather read them. */
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  /** Where the table's file can be had. */
  readonly csvUrl?: string;
}

/** A chart, ready to be drawn. Plain JSON: what is drawn is a function of it alone. */
export interface Chart extends Words {
  readonly name: 'chart';
  readonly type: 'line' | 'area' | 'bar' | 'dot';
  /** What `x` of the points is; a day is ISO 8601. */
  readonly along: 'number' | 'day' | 'name';
  readonly points: readonly ChartPoint[];
  /** In the order in which they come in the file; one of no name where there are none. */
  readonly series: readonly string[];
  readonly facets: readonly string[];
}

export interface ChartPoint {
  readonly x: string | number;
  readonly y: number;
  readonly series: string;
  readonly facet: string;
}

/** A map, ready to be drawn. */
export interface CountryMap extends Words {
  readonly name: 'map';
  /** The countries that the map is of: two letters each. */
  readonly countries: readonly string[];
  readonly values: readonly { readonly country: string; readonly value: number }[];
  readonly points: readonly { readonly name: string; readonly latitude: number; readonly longitude: number }[];
}

export type Drawing = Chart | CountryMap;

/** Most series of one chart: as many colours as can be told apart, colour-blind or not. */
export const mostSeries = 6;

/** Names a drawing by all that it says. 64 hexadecimal digits. */
export function drawingDigest(drawing: Drawing): string {
  return hash('sha256', JSON.stringify(drawing), 'hex');
}
