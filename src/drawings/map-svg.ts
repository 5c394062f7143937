import {
  geoArea,
  geoCentroid,
  geoConicEqualArea,
  geoNaturalEarth1,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import { countryName, countryNumber } from './country.ts';
import type { CountryMap } from './drawing.ts';
import { OutlinePath } from './outline-path.ts';
import { outlines } from './outlines.ts';
import { placeLabels, type Label } from './place-labels.ts';
import { sheets, widthOf } from './sheet.ts';
import { valueClasses } from './value-classes.ts';

const width = 600;

/** Room around the countries, so that their neighbours show. */
const edge = 34;

/**
 * A map as the inside of an SVG, and its height. There is one for all screens: the style sheet keeps its words at one
 * size while the land grows and shrinks, so they are placed as on the narrowest.
 */
export function mapSvg(map: CountryMap): {
  readonly content: ElementContent[];
  readonly height: number;
  readonly width: number;
} {
  const world = outlines().features;
  const numbers = new Map(map.countries.map((code) => [countryNumber(code), code]));
  const here = world.filter(({ id }) => numbers.has(String(id)));
  const { projection, height } = projectionOf(here);
  const path = (shape: GeoPermissibleObjects): string => {
    const outline = new OutlinePath();
    geoPath(projection, outline)(shape);
    return outline.toString();
  };
  const classes = valueClasses(map.values.map(({ value }) => value));
  const values = new Map(map.values.map(({ country, value }) => [countryNumber(country), value]));
  const land = here.map((country) => {
    const value = values.get(String(country.id));
    const name =
      map.values.length === 0 ? 'here' : value === undefined ? 'unknown' : `class-${classes.classOf(value) + 1}`;
    return s('path', { class: name, d: path(country) });
  });
  const around = path({ type: 'FeatureCollection', features: world.filter((country) => !here.includes(country)) });
  const points = map.points.map(({ name, longitude, latitude }) => ({
    name,
    at: projection([longitude, latitude]) ?? [0, 0],
  }));
  return {
    width,
    height,
    content: [
      s('rect', { class: 'sea', width, height }),
      s('g', { transform: `scale(${OutlinePath.scale})` }, [s('path', { class: 'land', d: around }), ...land]),
      ...points.map(({ at: [cx, cy] }) => s('circle', { cx: round(cx), cy: round(cy), r: 4 })),
      ...labels(map, here, points, projection, height),
    ],
  };
}

/** Equal areas, turned to the middle of the countries; the whole round world where they span most of it. */
function projectionOf(countries: readonly Feature<Polygon | MultiPolygon>[]): {
  readonly projection: GeoProjection;
  readonly height: number;
} {
  const collection = { type: 'FeatureCollection' as const, features: [...countries] };
  const isWide = geoArea(collection) > 1.2;
  const [longitude, latitude] = geoCentroid(collection);
  const projection = isWide
    ? geoNaturalEarth1()
    : geoConicEqualArea()
        .parallels([latitude - 8, latitude + 8])
        .rotate([-longitude, 0])
        .center([0, latitude]);
  projection.fitWidth(width - 2 * edge, collection);
  const [[, top], [, bottom]] = geoPath(projection).bounds(collection);
  const height = Math.round(Math.min(Math.max(bottom - top + 2 * edge, width * 0.4), width * 0.9));
  projection
    .fitExtent(
      [
        [edge, edge],
        [width - edge, height - edge],
      ],
      collection,
    )
    .clipExtent([
      [-4, -4],
      [width + 4, height + 4],
    ]);
  return { projection, height };
}

function labels(
  { lang, countries }: CountryMap,
  here: readonly Feature<Polygon | MultiPolygon>[],
  points: readonly { readonly name: string; readonly at: readonly [number, number] }[],
  projection: GeoProjection,
  height: number,
): readonly ElementContent[] {
  const [narrow] = sheets;
  // How tall the words are, in units of this drawing, on the narrowest screen.
  const size = narrow ? (narrow.text * width) / narrow.width : 0;
  const box = (text: string): Pick<Label, 'width' | 'height'> => ({ width: widthOf(text, size), height: size * 1.1 });
  const names = countries.flatMap((code): readonly Label[] => {
    const country = here.find(({ id }) => String(id) === countryNumber(code));
    const middle = country && projection(geoCentroid(largestPart(country)));
    const text = countryName(code, lang);
    return middle ? [{ text, x: middle[0], y: middle[1], ...box(text) }] : [];
  });
  const places = points.map(({ name, at: [x, y] }): Label => ({ text: name, x, y, away: 10, ...box(name) }));
  return placeLabels([...places, ...names], { width, height }).map(({ text, x, y, anchor, away }) =>
    s(
      'text',
      {
        class: away === undefined ? 'country' : 'place',
        x: round(x),
        y: round(y),
        'text-anchor': anchor,
        'dominant-baseline': 'central',
      },
      text,
    ),
  );
}

/** A country's name stands on its mainland. */
function largestPart({ geometry }: Feature<Polygon | MultiPolygon>): Polygon {
  if (geometry.type === 'Polygon') return geometry;
  const parts = geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
