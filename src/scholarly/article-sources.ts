import { hash } from 'node:crypto';
import type { CslItem } from '../schema/csl-item.ts';
import { listsOf } from './source-people.ts';

/** A source among those that one article cites. */
export interface ArticleSource {
  readonly id: string;
  readonly item: CslItem;
  /** The keys of those who are named together, as its authors are, or its editors. */
  readonly lists: readonly (readonly string[])[];
  /** Keys of its people; none where nobody is named. */
  readonly names: readonly string[];
  /** Digest of what it says, and of all people of the article's sources who share a family name with one of its own. */
  readonly digest: string;
  /** Whether none of its people shares a family name with somebody else in the article. */
  readonly isAlone: boolean;
}

/** The sources of an article, each known by all that can make it read as it does but for its place in the list. */
export function articleSources(items: readonly (readonly [id: string, item: CslItem])[]): readonly ArticleSource[] {
  const named = items.map(([id, item]) => ({ id, item, people: listsOf(item) }));
  /** All people of the article, as its sources write them, by the key of the name. */
  const written = new Map<string, Set<string>>();
  for (const { key, name } of named.flatMap(({ people }) => people.flat())) {
    const known = written.get(key) ?? new Set();
    written.set(key, known.add(JSON.stringify(name)));
  }
  return named.map(({ id, item, people }) => {
    const lists = people.map((list) => list.map(({ key }) => key));
    const names = lists.flat();
    const namesakes = names.map((name) => [...(written.get(name) ?? [])]);
    const digest = hash('sha256', JSON.stringify([id, item, namesakes]), 'base64');
    return { id, item, lists, names, digest, isAlone: namesakes.every(({ length }) => length === 1) };
  });
}
