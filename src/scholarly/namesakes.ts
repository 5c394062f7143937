import { hash } from 'node:crypto';
import type { CslItem } from '../schema/csl-item.ts';
import { peopleOf } from './source-people.ts';

interface Source {
  readonly id: string;
  readonly item: CslItem;
}

/** All people of a list, as their sources write them, by the key of the name. */
export function peopleByKey(sources: readonly Source[]): ReadonlyMap<string, ReadonlySet<string>> {
  const people = new Map<string, Set<string>>();
  for (const { item } of sources) {
    for (const { key, name } of peopleOf(item)) {
      const known = people.get(key) ?? new Set();
      people.set(key, known.add(JSON.stringify(name)));
    }
  }
  return people;
}

/** The sources none of whose people share a family name with somebody else in the list: a digest of each, by its id. */
export function withoutNamesakes(sources: readonly Source[]): ReadonlyMap<string, string> {
  const people = peopleByKey(sources);
  const alone = sources.filter(({ item }) => peopleOf(item).every(({ key }) => people.get(key)?.size === 1));
  return new Map(alone.map(({ id, item }) => [id, hash('sha256', JSON.stringify([id, item]), 'base64')]));
}
