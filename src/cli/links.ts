import path from 'node:path';
import { Command } from 'commander';
import { archiveAddress, outsideLinks, type OutsideLink } from '../record/outside-links.ts';
import { askLinks, type LinkAnswer } from './link-answer.ts';
import { bodyReader } from '../publication/body-reader.ts';
import { readWorkspace, reportProblems, root, type WorkspaceOptions } from './workspace.ts';

export const linksCommand = new Command('links')
  .description('ask every address elsewhere whether it is still there, and name an archive for those that are not')
  .option('--content <folder>', 'where the content stands', path.join(root, 'content'))
  .option('--cache <folder>', 'where results are kept between runs', path.join(root, '.octavo'))
  .action(async (flags: WorkspaceOptions) => {
    const { publication, problems } = await readWorkspace(flags, { drafts: false });
    if (!publication) {
      reportProblems(problems);
      process.exitCode = 1;
      return;
    }
    const links = outsideLinks(publication, bodyReader(flags.cache));
    process.stdout.write(`Asking ${links.length} addresses.\n`);
    const answers = await askLinks(links.map(({ url }) => url));
    const lines = links.flatMap((link, index) => report(link, answers[index]));
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    const gone = answers.filter(({ state }) => state === 'gone').length;
    const unclear = answers.filter(({ state }) => state === 'unclear').length;
    process.stdout.write(`${gone} gone, ${unclear} unclear, ${links.length - gone - unclear} there.\n`);
    process.exitCode = gone > 0 ? 1 : 0;
  });

/** What an editor should know of a link: nothing where it is there. */
function report({ url, files, date }: OutsideLink, answer: LinkAnswer | undefined): readonly string[] {
  const named = files.map((file) => `    in ${file}`);
  switch (answer?.state) {
    case 'moved':
      return [`moved    ${url}`, `    to ${answer.to}`, ...named];
    case 'gone':
      return [`gone     ${url} (${answer.reason})`, `    a copy may be at ${archiveAddress(url, date)}`, ...named];
    case 'unclear':
      return [`unclear  ${url} (${answer.reason})`, ...named];
    default:
      return [];
  }
}
