import { getCollection, type CollectionEntry } from 'astro:content';

/** An article with what lists and its own page show of others. */
export interface Work {
  readonly entry: CollectionEntry<'research'>;
  readonly authors: readonly CollectionEntry<'authors'>[];
  readonly topics: readonly CollectionEntry<'topics'>[];
}

const byId = <Entry extends { id: string }>(entries: readonly Entry[]) =>
  new Map(entries.map((entry) => [entry.id, entry]));

const found = <Entry>(ids: readonly { id: string }[], entries: ReadonlyMap<string, Entry>): Entry[] =>
  ids.flatMap(({ id }) => entries.get(id) ?? []);

let works: Promise<Work[]> | undefined;

/** Every article, newest first. */
export function allWorks(): Promise<Work[]> {
  works ??= readWorks();
  return works;
}

async function readWorks(): Promise<Work[]> {
  const authors = byId(await getCollection('authors'));
  const topics = byId(await getCollection('topics'));
  return (await getCollection('research'))
    .sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf())
    .map((entry) => ({
      entry,
      authors: found(entry.data.authors, authors),
      topics: found(entry.data.topics, topics),
    }));
}

/** Articles by the id of an author or a topic. */
export async function worksBy(field: 'authors' | 'topics'): Promise<Map<string, Work[]>> {
  const groups = new Map<string, Work[]>();
  for (const work of await allWorks()) {
    for (const { id } of work[field]) {
      const group = groups.get(id) ?? [];
      group.push(work);
      groups.set(id, group);
    }
  }
  return groups;
}

export async function worksById(): Promise<Map<string, Work>> {
  return new Map((await allWorks()).map((work) => [work.entry.id, work]));
}
