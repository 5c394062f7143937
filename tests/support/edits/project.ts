import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { writeCorpus } from '../corpus/corpus.ts';
import { article } from '../site/publish.ts';
import { writeContent } from '../site/write-content.ts';

/** A copy of this project with invented content: its code and packages can be edited, too. */
export interface Project {
  readonly root: string;
  readonly content: string;
}

/** The package that `edit of a dependency` changes: the only one that a project has a copy of. */
export const ownPackage = 'github-slugger';

const own = fileURLToPath(new URL('../../../', import.meta.url));

/** Sets up a project of so many articles in `root`, which must be empty. */
export async function writeProject(root: string, articles: number): Promise<Project> {
  for (const name of ['src', 'public', 'package.json', 'package-lock.json']) {
    cpSync(join(own, name), join(root, name), { recursive: true });
  }
  const packages = join(root, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(own, 'node_modules')).filter((entry) => !entry.startsWith('.'))) {
    const installed = join(own, 'node_modules', name);
    if (name === ownPackage) cpSync(installed, join(packages, name), { recursive: true });
    else symlinkSync(installed, join(packages, name), 'junction');
  }
  const settings = readFileSync(join(root, 'src/site.config.ts'), 'utf8');
  writeFileSync(
    join(root, 'src/site.config.ts'),
    settings.replace(/^import.*\n/, '').replace('satisfies SiteInput', ''),
  );
  const content = join(root, 'content');
  writeCorpus(content, { articles, words: 120, authors: 12, topics: 10 });
  writeContent(content, await difficultContent());
  return { root, content };
}

/** Copies a project, with what it has built and kept. */
export function copyProject({ root }: Project, to: string): Project {
  cpSync(root, to, { recursive: true, verbatimSymlinks: true });
  return { root: to, content: join(to, 'content') };
}

/** A picture of one colour. */
export async function picture(red: number): Promise<Uint8Array> {
  return sharp({ create: { width: 90, height: 60, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .png()
    .toBuffer();
}

/** What the articles of a corpus do not have: pictures, sources, charts, translations, corrections. */
async function difficultContent(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const author = 'author: ada\nsummary: What it finds, in a sentence.';
  return {
    'authors/ada.md': '---\nname: Ada Byron\nrole: Fellow\n---\n\nShe writes of engines.\n',
    'references.bib': [1, 2, 3].map((n) => source(n, `Work number ${n}`)).join('\n'),
    'articles/cited.md': article(
      `title: Cited works\n${author}`,
      'One says so [@source-1, p. 5]; another not [see @source-2; @source-3].\n\n## The end\n\nThis is it.',
    ),
    'articles/cited.ru.md': article(`title: Источники\n${author}`, 'Так пишут [@source-1, p. 7].'),
    'articles/drawn/index.md': article(
      `title: A chart\n${author}\nimage: { src: head.png, alt: A sheet of one colour }`,
      'Numbers:\n\n::chart{src="numbers.csv" type="bar" x="place" y="count" title="Counts" alt="There are more in the north." source="A count"}\n\n![A sheet](sheet.png "A caption")',
    ),
    'articles/drawn/numbers.csv': 'place,count\nNorth,20\nSouth,10\n',
    'articles/drawn/head.png': await picture(200),
    'articles/drawn/sheet.png': await picture(20),
    'articles/mended.md': article(
      `title: Mended\n${author}\ncorrections: [{ date: 2025-01-02, text: A number was wrong. }]`,
      'See [the sources](cited) and [the chart](drawn).',
    ),
    'articles/gone.md': article(
      `title: Withdrawn\n${author}\nwithdrawn: { date: 2025-02-03, reason: It was wrong., replacedBy: mended }`,
    ),
  };
}

/** An entry of a bibliography. */
export function source(number: number, title: string): string {
  return `@book{source-${number},\n  title = {${title}},\n  author = {Writer, Ann},\n  date = {20${10 + (number % 10)}},\n  publisher = {Press},\n}\n`;
}
