import type { Comparison } from './comparison.ts';
import { edition } from './editions.ts';
import { type FeatureKind, featureKinds } from './features.ts';
import { eachSharedFeature } from './overlap.ts';
import type { Reason } from './reason.ts';

/** Texts of at least this likeness are about the same things. */
const alike = 0.012;

/** What is already known of two rows. */
interface Closeness {
  /** Whether the editors of the first picked the second. */
  readonly isPick: boolean;
  /** Of their texts, as `likenessOf` gives it. */
  readonly likeness: number;
}

/**
 * Why row `to` stands in the list of row `from`: what the editors did first, then what binds most. Never empty.
 */
export function reasonsFor(
  comparison: Comparison,
  from: number,
  to: number,
  { isPick, likeness }: Closeness,
): Reason[] {
  const { records } = comparison.collection;
  const source = records[from];
  const target = records[to];
  if (source === undefined || target === undefined) return [];
  const shared = sharedFeatures(comparison, from, to);
  const reasons: Reason[] = [];
  if (isPick) reasons.push({ type: 'pick' });
  for (const topic of shared.series) reasons.push({ type: 'series', topic, part: partOf(comparison, topic, from, to) });
  if (source.links.includes(target.work)) reasons.push({ type: 'link' });
  if ([...target.links, ...target.picks].includes(source.work)) reasons.push({ type: 'linked-by' });
  if (shared.coCited.length > 0) reasons.push({ type: 'co-cited', count: shared.coCited.length });
  if (shared.sources.length > 0) reasons.push({ type: 'sources', count: shared.sources.length });
  if (shared.topics.length > 0) reasons.push({ type: 'topics', ids: shared.topics });
  for (const id of shared.author.slice(0, 1)) reasons.push({ type: 'author', id });
  if (reasons.length === 0 || likeness >= alike) reasons.push({ type: 'text' });
  return reasons;
}

/** The ids that both rows hold, by kind, the rarest first; without those so common that they tell nothing. */
function sharedFeatures(comparison: Comparison, a: number, b: number): Record<FeatureKind, string[]> {
  const { kinds, ids } = comparison.collection.features;
  const { rarity } = comparison.features;
  const shared: Record<FeatureKind, string[]> = { author: [], coCited: [], series: [], sources: [], topics: [] };
  const features: number[] = [];
  eachSharedFeature(comparison, a, b, (feature) => features.push(feature));
  features.sort((x, y) => (rarity[y] ?? 0) - (rarity[x] ?? 0) || ((ids[x] ?? '') < (ids[y] ?? '') ? -1 : 1));
  for (const feature of features) {
    const kind = featureKinds[kinds[feature] ?? 0] ?? 'topics';
    if (kind !== 'series' && rarity[feature] === 0) continue;
    shared[kind].push(ids[feature] ?? '');
  }
  return shared;
}

/** The number of a row in a series, from 1, oldest first, as readers of row `from` see the series. */
function partOf({ seriesRows, serving, order }: Comparison, topic: string, from: number, row: number): number {
  const place = order[row] ?? 0;
  const isEarlier = (other: number) => serving[from]?.[other] !== edition.hidden && (order[other] ?? 0) > place;
  return 1 + (seriesRows.get(topic) ?? []).filter(isEarlier).length;
}
