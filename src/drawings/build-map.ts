import { suggestion } from '../problems/nearest.ts';
import type { MapAttributes } from '../markdown/directives/map.ts';
import type { TableFile } from '../source/table-file.ts';
import { Cells } from './cells.ts';
import { countryCode, countryCodes } from './country.ts';
import type { CountryMap } from './drawing.ts';
import type { Mistake } from './mistake.ts';

/** The files that a map may be drawn from. */
export interface MapTables {
  readonly values?: TableFile;
  readonly points?: TableFile;
}

/** The map that an editor asks for, or what is wrong. */
export function buildMap(
  attributes: MapAttributes,
  tables: MapTables,
  { lang, csvUrl }: { readonly lang: string; readonly csvUrl?: string },
): { readonly map: CountryMap; readonly mistakes: readonly Mistake[] } {
  const { title, alt, unit, source, licence } = attributes;
  const mistakes: Mistake[] = [];
  const shown = tables.values ?? tables.points;
  const map: CountryMap = {
    name: 'map',
    lang,
    title,
    alt,
    countries: codesOf(attributes.countries, 'countries', mistakes),
    values: tables.values ? valuesOf(attributes, tables.values, mistakes) : [],
    points: tables.points ? pointsOf(attributes, tables.points, mistakes) : [],
    ...(unit !== undefined && { unit }),
    ...(source !== undefined && { source }),
    ...(licence !== undefined && { licence }),
    ...(shown && { table: { columns: shown.columns, rows: shown.rows } }),
    ...(csvUrl !== undefined && { csvUrl }),
  };
  return { map, mistakes };
}

function codesOf(typed: readonly string[], attribute: string, mistakes: Mistake[]): readonly string[] {
  return typed.flatMap((text) => {
    const code = countryCode(text);
    if (code !== undefined) return [code];
    mistakes.push({
      code: 'country-unknown',
      attribute,
      values: { code: text, suggestion: suggestion(text.toUpperCase(), countryCodes()) },
    });
    return [];
  });
}

function valuesOf(
  { src = '', country = 'country', value = 'value' }: MapAttributes,
  table: TableFile,
  mistakes: Mistake[],
): CountryMap['values'] {
  const cells = new Cells(table, src);
  const typed = cells.texts(country, 'country');
  const numbers = cells.numbers(value, 'value');
  mistakes.push(...cells.mistakes);
  if (cells.mistakes.length > 0) return [];
  return typed.flatMap((text, row) => {
    const number = numbers[row];
    const [code] = codesOf([text], 'country', mistakes);
    return code === undefined || number === undefined ? [] : [{ country: code, value: number }];
  });
}

function pointsOf({ points = '' }: MapAttributes, table: TableFile, mistakes: Mistake[]): CountryMap['points'] {
  const cells = new Cells(table, points);
  const names = cells.texts('name', 'points');
  const latitudes = cells.numbers('latitude', 'points');
  const longitudes = cells.numbers('longitude', 'points');
  mistakes.push(...cells.mistakes);
  return names.map((name, row) => ({ name, latitude: latitudes[row] ?? 0, longitude: longitudes[row] ?? 0 }));
}
