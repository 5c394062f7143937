import { join } from 'node:path';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../support/corpus/random.ts';
import { contentEdits } from '../support/edits/content-edits.ts';
import { copyProject, writeProject, type Project } from '../support/edits/project.ts';
import { anySequences, dealtSequences, type PlannedEdit } from '../support/edits/sequences.ts';
import { buildSite, type BuildOptions } from '../support/site/build-site.ts';
import { folderDigests } from '../support/site/folder-digest.ts';

/**
 * In the long mode (`npm run test:edits`), 50 sequences of 10 edits of any kind, and a comparison after each edit. In the short
 * one, every kind of edit once, dealt to 5 sequences: a comparison after two or three edits of content together, and one
 * after each edit of code, which makes everything anew and so would hide a page that is not what it should be.
 */
const isLong = process.env.MODE === 'long';
const seed = Number(process.env.EDITS_SEED ?? (isLong ? Date.now() % 2 ** 31 : 8));
const sequences = isLong ? anySequences(50, 10, seed) : dealtSequences(5, seed);
const articles = 200;

type Digests = Readonly<Record<string, string>>;

async function build(
  { root }: Project,
  options: Partial<Pick<BuildOptions, 'out' | 'cache' | 'isHeldElsewhere'>> = {},
): Promise<Digests> {
  const out = options.out ?? join(root, 'dist');
  const { status, output } = await buildSite({ ...options, out, project: root, now: '2026-11-20T12:00:00Z' });
  expect(status, output).toBe(0);
  return folderDigests(out);
}

/** A build with nothing kept from another. */
async function buildClean(project: Project): Promise<Digests> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-clean-'));
  try {
    return await build(project, { out: join(folder, 'site'), cache: join(folder, 'cache') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe(`sequences of edits, from the seed ${seed} (set EDITS_SEED to repeat them)`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-edits-'));
  let built: Project;

  beforeAll(async () => {
    built = await writeProject(join(folder, 'built'), articles);
    await build(built);
  }, 240_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const named = sequences.map((planned, index) => [index + 1, planned.map(({ edit }) => edit.kind), planned] as const);
  test.each(named)('%i: %j', { timeout: isLong ? 1_800_000 : 240_000 }, async (number, _, planned) => {
    const project = copyProject(built, join(folder, `sequence-${number}`));
    let before = folderDigests(join(project.root, 'dist'));
    for (const [index, step] of planned.entries()) {
      await apply(step, project, index + 1);
      const next = planned[index + 1]?.edit;
      if (!isLong && next && contentEdits.includes(next)) continue;
      // Where the two are alike, the contract holds for both.
      const [after, clean] = await Promise.all([build(project, { isHeldElsewhere: true }), buildClean(project)]);
      expect(differing(before, after), `${step.edit.kind} should change the site`).not.toEqual([]);
      expect(differing(clean, after), `after ${kindsUpTo(planned, index)}`).toEqual([]);
      before = after;
    }
    rmSync(project.root, { recursive: true, force: true });
  });
});

async function apply({ edit, seed: chances }: PlannedEdit, project: Project, mark: number): Promise<void> {
  await edit.apply(project, seededRandom(chances), mark);
}

function kindsUpTo(planned: readonly PlannedEdit[], index: number): string {
  return planned
    .slice(0, index + 1)
    .map(({ edit }) => edit.kind)
    .join(', ');
}

/** The paths that two sites do not have alike. */
function differing(one: Digests, other: Digests): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]).sort();
}
