import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { writeCorpus } from '../support/corpus/corpus.ts';
import { seededRandom } from '../support/corpus/random.ts';
import { buildSite } from '../support/site/build-site.ts';
import { fileDigest, folderDigests } from '../support/site/folder-digest.ts';
import { article } from '../support/site/publish.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';

/** 50 kills in the long mode (`npm run test:edits`); here a few. */
const isLong = process.env.MODE === 'long';
const kills = isLong ? 50 : 6;
const seed = Number(process.env.EDITS_SEED ?? (isLong ? Date.now() % 2 ** 31 : 8));

const root = fileURLToPath(new URL('../../', import.meta.url));

test(
  `killed at ${kills} moments (seed ${seed}), the site is the old or the new one, and the next build is right`,
  { timeout: isLong ? 3_600_000 : 240_000 },
  async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    const site = { content, out: join(folder, 'site'), cache: join(folder, 'cache'), now: '2026-11-20T12:00:00Z' };
    const random = seededRandom(seed);
    writeCorpus(content, { articles: 40, words: 120, authors: 6, topics: 5 });
    await build(site);
    const started = performance.now();
    await build(site);
    const duration = performance.now() - started;

    for (let kill = 1; kill <= kills; kill += 1) {
      const old = folderDigests(site.out);
      edit(content, kill);
      // A build of an edit prints pages, and so takes longer than one of none.
      const seen = await killedBuild(site, random.below(Math.round(2 * duration)));
      const left = folderDigests(site.out);
      await build(site);
      const next = folderDigests(site.out);
      expect(next).not.toEqual(old);
      expect([old, next]).toContainEqual(left);
      for (const [page, digest] of seen) expect([old[page], next[page]], page).toContain(digest);
      if (isLong || kill === kills) expect(next).toEqual(await cleanBuild(site));
    }
  },
);

interface Site {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  readonly now: string;
}

async function build(site: Site): Promise<void> {
  const { status, output } = await buildSite(site);
  expect(status, output).toBe(0);
}

/** Every edit changes the front page and an article, and adds another. */
function edit(content: string, number: number): void {
  const [file = ''] = globSync('articles/*/article-00040.md', { cwd: content });
  appendFileSync(join(content, file), `\nSentence ${number}.\n`);
  writeFileSync(
    join(content, `articles/new-${number}.md`),
    article(`title: New ${number}\nauthor: ${authorOf(content)}\ndate: 2026-01-01\nsummary: It is new.`),
  );
}

function authorOf(content: string): string {
  return (globSync('authors/*.md', { cwd: content }).sort()[0] ?? '').replace(/^authors.|\.md$/g, '');
}

type Digests = Readonly<Record<string, string>>;

/** What a build with nothing kept from another gives. */
async function cleanBuild(site: Site): Promise<Digests> {
  const folder = temporaryFolder();
  const clean = { ...site, out: join(folder, 'site'), cache: join(folder, 'cache') };
  await build(clean);
  const digests = folderDigests(clean.out);
  rmSync(folder, { recursive: true });
  return digests;
}

/**
 * Starts a build and kills it, and in every other case its children, after so many milliseconds. Meanwhile looks at
 * some pages again and again: each page with each content that was seen.
 */
async function killedBuild(
  { content, out, cache, now }: Site,
  after: number,
): Promise<readonly (readonly [page: string, digest: string])[]> {
  const words = ['build', '--content', content, '--out', out, '--cache', cache, '--now', now];
  const child = spawn(process.execPath, ['src/cli/main.ts', ...words], { cwd: root, stdio: 'ignore', detached: true });
  const closed = once(child, 'close');
  const pages = ['index.html', '404.html', 'archive/index.html'];
  const seen = new Map(pages.map((page) => [page, new Set<string>()]));
  const end = performance.now() + after;
  while (performance.now() < end) {
    for (const [page, digests] of seen) {
      const file = join(out, page);
      digests.add(existsSync(file) ? fileDigest(file) : 'missing');
    }
    await wait(1);
  }
  if (child.exitCode === null) process.kill(after % 2 === 0 ? -(child.pid ?? 0) : (child.pid ?? 0), 'SIGKILL');
  await closed;
  return [...seen].flatMap(([page, digests]) => [...digests].map((digest) => [page, digest] as const));
}
