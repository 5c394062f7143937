import type { BuiltPublication } from '../publication/build-publication.ts';
import { readPublication, type PublicationSource } from '../publication/read-publication.ts';
import type { Site } from '../schema/site.ts';
import { checkPublication } from './checks.ts';

/**
 * Reads, joins and checks everything: the one gate that the check, the build, the dev server and CI share. `problems`
 * has everything that is wrong in every file, in no order.
 */
export async function readCheckedPublication(site: Site, source: PublicationSource): Promise<BuiltPublication> {
  const built = await readPublication(site, source);
  return { ...built, problems: [...built.problems, ...checkPublication({ ...built, bodies: bodiesOfToday(built) })] };
}

/** Earlier versions of articles are kept as they were: their style and spelling are nobody's mistake any more. */
function bodiesOfToday({ bodies, entries }: BuiltPublication): BuiltPublication['bodies'] {
  const { articles, authors, topics, pages } = entries;
  const today = new Set([...articles, ...authors, ...topics, ...pages].map(({ document }) => document));
  return new Map([...bodies].filter(([document]) => today.has(document)));
}
