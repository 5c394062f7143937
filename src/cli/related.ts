import path from 'node:path';
import { Command } from 'commander';
import { suggestion } from '../problems/nearest.ts';
import { explainRelated } from '../related/explain-related.ts';
import type { RelatedIndex } from '../related/related-index.ts';
import { relatedReport } from '../related/related-report.ts';
import { relatedIndex } from '../related/related-works.ts';
import { readWorkspace, reportProblems, root, type WorkspaceOptions } from './workspace.ts';

export const relatedCommand = new Command('related')
  .description('show why works are related, or what is amiss in the lists of related works')
  .argument('[slug]', 'an article: its list with the parts of each score; without it, a report on all lists')
  .option('--content <folder>', 'where the content stands', path.join(root, 'content'))
  .option('--cache <folder>', 'where results are kept between runs', path.join(root, '.octavo'))
  .action(async (slug: string | undefined, flags: WorkspaceOptions) => {
    const { publication, problems } = await readWorkspace(flags, { drafts: false });
    if (!publication) {
      reportProblems(problems);
      process.exitCode = 1;
      return;
    }
    const index = relatedIndex(publication, path.resolve(flags.cache));
    const ids = index.records.map(({ id }) => id);
    if (slug !== undefined && !ids.includes(slug)) {
      process.stderr.write(`No published article is called "${slug}".${suggestion(slug, ids)}\n`);
      process.exitCode = 1;
      return;
    }
    process.stdout.write(`${slug === undefined ? reportText(index) : explainRelated(index, slug)}\n`);
  });

/** The report in words: a part for each thing that editors should look at, and nothing for what is in order. */
function reportText(index: RelatedIndex): string {
  const { orphans, oneWayPicks, withdrawnPicks, tooOften } = relatedReport(index);
  const parts = [
    part('Nothing leads to these articles:', orphans),
    part(
      'Picked, and not returned:',
      oneWayPicks.map(({ from, to }) => `${from} picks ${to}`),
    ),
    part(
      'Picked, and withdrawn or not there:',
      withdrawnPicks.map(({ from, work }) => `${from} picks ${work}`),
    ),
    part(
      'Shown with more articles than the settings allow:',
      tooOften.map(({ id, count }) => `${id} (${count})`),
    ),
  ];
  return parts.filter((text) => text !== '').join('\n\n') || 'All lists of related works are in order.';
}

function part(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [heading, ...lines.map((line) => `  ${line}`)].join('\n');
}
