import { createRequire } from 'node:module';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export type Outlines = FeatureCollection<Polygon | MultiPolygon>;

let loaded: Outlines | undefined;

/** The countries of Natural Earth at 1:50 million, by the three digits of ISO 3166-1. In the public domain. */
export function outlines(): Outlines {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const { feature: toFeature } = require('topojson-client') as { feature: typeof feature };
  const world = require('world-atlas/countries-50m.json') as Topology<{ countries: GeometryCollection }>;
  return (loaded = toFeature(world, world.objects.countries) as Outlines);
}
