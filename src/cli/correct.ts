import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { suggestion } from '../problems/nearest.ts';
import { dayAt } from '../publication/time-zone.ts';
import { addToList } from '../record/edit-front-matter.ts';
import { nowOption } from './now-option.ts';
import { fileInContent, readWorkspace, reportProblems, root, type WorkspaceOptions } from './workspace.ts';

interface CorrectFlags extends WorkspaceOptions {
  readonly lang?: string;
  readonly now: string;
}

export const correctCommand = new Command('correct')
  .description('note in an article what was put right in it')
  .argument('<slug>', 'the article: the name of its file without ".md"')
  .argument('<text>', 'what was wrong and what is right, in a sentence or two')
  .option('--lang <tag>', 'the edition, where the article is translated')
  .option('--content <folder>', 'where the content stands', path.join(root, 'content'))
  .option('--cache <folder>', 'where results are kept between runs', path.join(root, '.octavo'))
  .addOption(nowOption().default(new Date().toISOString(), 'the clock’s'))
  .action(async (slug: string, text: string, flags: CorrectFlags) => {
    process.exitCode = (await correct(slug, text.trim(), flags)) ? 0 : 1;
  });

async function correct(slug: string, text: string, flags: CorrectFlags): Promise<boolean> {
  const { publication, problems } = await readWorkspace(flags, { drafts: false });
  if (!publication) {
    reportProblems(problems);
    return false;
  }
  const { articles, withdrawn, site } = publication;
  const all = [...articles, ...withdrawn];
  const article = all.find((each) => each.slug === slug && each.lang === (flags.lang ?? site.language));
  if (!article) {
    const known = suggestion(
      slug,
      all.map((each) => each.slug),
    );
    process.stderr.write(`No published article is called "${slug}"${inLanguage(flags.lang)}.${known}\n`);
    return false;
  }
  if (text === '' || text.includes('\n')) {
    process.stderr.write('Say in one line what was wrong and what is right.\n');
    return false;
  }
  const date = dayAt(Date.parse(flags.now), site.timeZone);
  const absolute = fileInContent(article.file, flags);
  writeFileSync(absolute, addToList(readFileSync(absolute, 'utf8'), 'corrections', { date, text }));
  process.stdout.write(`${article.file} now says that it was corrected on ${date}. Mend the text itself as well.\n`);
  return true;
}

function inLanguage(lang: string | undefined): string {
  return lang === undefined ? '' : ` in the language "${lang}"`;
}
