import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ledger } from '../../../src/record/ledger.ts';
import { parseLedger, printLedger } from '../../../src/record/ledger.ts';
import { recordPublication } from '../../../src/record/record-publication.ts';
import { buildInstitute, fileOf, type Build, type Edition } from './institute.ts';

/** One thing that an editor does: to the edition that `which` chooses, with the name or partner that `other` chooses. */
interface Step {
  readonly act: 'publish' | 'rename' | 'move' | 'withdraw' | 'restore' | 'correct' | 'translate' | 'delete';
  readonly which: number;
  readonly other: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('publish', 'rename', 'move', 'withdraw', 'restore', 'correct', 'translate', 'delete'),
  which: fc.nat(1000),
  other: fc.nat(1000),
});

/** Few names, so that editors hit upon names that were used before. */
const names = ['water', 'borders', 'grain', 'rail', 'gas', 'dams'];

function perform({ act, which, other }: Step, editions: readonly Edition[], works: number): readonly Edition[] {
  const name = names[other % names.length] ?? 'water';
  const chosen = editions[which % Math.max(1, editions.length)];
  const blank = { lang: 'en', section: 'research', aliases: [], corrections: [], isWithdrawn: false };
  if (act === 'publish') return [...editions, { ...blank, work: works, slug: name, body: `Text of work ${works}` }];
  if (!chosen) return editions;
  const change = (changed: Partial<Edition>): readonly Edition[] =>
    editions.map((edition) => (edition === chosen ? { ...edition, ...changed } : edition));
  switch (act) {
    case 'rename':
      return change({ slug: name });
    case 'move':
      return change({ section: chosen.section === 'research' ? 'briefs' : 'research' });
    case 'withdraw':
      return change({ isWithdrawn: true });
    case 'restore':
      return change({ isWithdrawn: false });
    case 'correct':
      return change({
        body: `${chosen.body} mended`,
        corrections: [...chosen.corrections, { date: '2025-05-01', text: 'It was mended.' }],
      });
    case 'translate':
      return [...editions, { ...chosen, lang: 'ru', aliases: [] }];
    case 'delete':
      return editions.filter((edition) => edition !== chosen);
  }
}

/** What the message tells the editor to do: note the former address where the work is now, or put a tombstone there. */
function mend(
  lost: readonly string[],
  before: readonly Edition[],
  after: readonly Edition[],
  { other }: Step,
): readonly Edition[] {
  const gone = after.length < before.length ? before.find((edition) => !after.includes(edition)) : undefined;
  if (gone && (other % 2 === 0 || after.length === 0)) return [...after, { ...gone, isWithdrawn: true }];
  const successor = gone ? after[other % after.length] : after.find((edition) => !before.includes(edition));
  return after.map((edition) =>
    edition === successor ? { ...edition, aliases: [...edition.aliases, ...lost] } : edition,
  );
}

/** Where a reader of `url` ends up: the file of the article or tombstone there; `undefined` where nothing answers. */
function answerAt(url: string, { publication, pages, redirects }: Build): string | undefined {
  const end = pages.has(url) ? url : redirects.find(({ from }) => from === url)?.to;
  return [...publication.articles, ...publication.withdrawn].find((article) => article.url === end)?.file;
}

interface Tally {
  published: number;
  redirected: number;
  entombed: number;
  refused: number;
  mended: number;
}

/** Lives through a history and checks, after each step, every address that was ever published. */
async function live(steps: readonly Step[], tally: Tally): Promise<void> {
  let editions: readonly Edition[] = [];
  let ledger: Ledger = new Map();
  // Each address with the works at which it may end: its own, and those that editors put in the place of a deleted one.
  const promised = new Map<string, Set<number>>();
  for (const [index, each] of steps.entries()) {
    const wanted = perform(each, editions, index);
    let next = wanted;
    let build = await buildInstitute(next, ledger);
    const unanswered = [...promised.keys()].filter((url) => answerAt(url, build) === undefined);
    if (build.errors.length === 0)
      expect(build.lost.filter((url) => promised.has(url)).sort()).toEqual(unanswered.sort());
    if (build.errors.length === 0 && build.lost.length > 0) {
      next = mend(build.lost, editions, wanted, each);
      const { lost } = build;
      build = await buildInstitute(next, ledger);
      expect(build.lost).toEqual([]);
      tally.mended++;
      const heirs = next.filter(({ aliases }) => lost.some((url) => aliases.includes(url)));
      for (const url of lost) for (const { work } of heirs) promised.get(url)?.add(work);
    }
    if (build.errors.length > 0) {
      tally.refused++;
      continue;
    }
    editions = next;
    checkPromises(promised, editions, build, tally);
    ledger = parseLedger(printLedger(recordPublication(ledger, build.published, '2026-01-01')), 'ledger.json').ledger;
    for (const { url, file } of build.publication.articles) {
      const work = editions.find((edition) => fileOf(edition) === file)?.work ?? -1;
      promised.set(url, (promised.get(url) ?? new Set()).add(work));
    }
  }
}

function checkPromises(
  promised: ReadonlyMap<string, ReadonlySet<number>>,
  editions: readonly Edition[],
  build: Build,
  tally: Tally,
): void {
  for (const [url, works] of promised) {
    const file = answerAt(url, build);
    const edition = editions.find((each) => fileOf(each) === file);
    expect(edition, `${url} answers`).toBeDefined();
    expect(works.has(edition?.work ?? -1), `${url} answers with its own work`).toBe(true);
    if (edition?.isWithdrawn) tally.entombed++;
    else if (build.pages.has(url)) tally.published++;
    else tally.redirected++;
  }
}

test(
  'every address ever published answers with the article, a redirect that ends at it, or a tombstone',
  {
    timeout: 300_000,
  },
  async () => {
    const tally: Tally = { published: 0, redirected: 0, entombed: 0, refused: 0, mended: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 20 }), (steps) => live(steps, tally)),
      { numRuns: 1000 },
    );
    // The histories went through all of it, and not by standing still.
    for (const count of Object.values(tally)) expect(count).toBeGreaterThan(1000);
  },
);
