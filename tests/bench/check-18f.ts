// `node tests/bench/check-18f.ts [sample]`: checks the 509 posts of the 18F blog, mapped to our front matter, and
// prints how often each code is reported; with a number, also so many of the problems, drawn evenly from the report.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkContent } from '../../src/cli/check-content.ts';
import { lineReader } from '../../src/cli/line-reader.ts';
import { byPlace } from '../../src/problems/by-place.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { terminalReport } from '../../src/problems/terminal.ts';
import { writeBlog } from '../support/corpus/blog-18f.ts';

const sample = Number(process.argv[2] ?? 0);
const folder = mkdtempSync(join(tmpdir(), 'octavo-18f-'));
try {
  const content = join(folder, 'content');
  const posts = writeBlog(content);
  if (posts === undefined) console.log('The corpus is not on this machine.');
  else
    print(posts, (await checkContent({ content, cache: join(folder, 'cache'), now: '2030-01-01T00:00:00Z' })).problems);
} finally {
  rmSync(folder, { recursive: true });
}

function print(posts: number, problems: readonly Problem[]): void {
  const counts = Map.groupBy(problems, ({ severity, code }) => `${severity.padEnd(8)} ${code}`);
  console.log(`${posts} posts, ${problems.length} problems`);
  for (const [code, found] of [...counts].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`${String(found.length).padStart(6)} ${code}`);
  }
  const sorted = problems.toSorted(byPlace);
  const step = Math.max(1, Math.floor(sorted.length / sample));
  const drawn = sample > 0 ? sorted.filter((_, index) => index % step === 0).slice(0, sample) : [];
  if (drawn.length === 0) return;
  const shown = relative(process.cwd(), folder);
  console.log(
    `\n${terminalReport(drawn, { colour: false, lineOf: lineReader() }).replaceAll(`${shown}/content/`, '')}`,
  );
}
