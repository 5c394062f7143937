import { join } from 'node:path';
import type { OutputContext } from '../../../src/outputs/output.ts';
import type { BuiltPublication } from '../../../src/publication/build-publication.ts';
import { parseSite, readPublication } from '../../../src/publication/read-publication.ts';
import type { Publication } from '../../../src/publication/publication.ts';
import { relatedWorks } from '../../../src/related/related-works.ts';
import { ResultCache } from '../../../src/scholarly/result-cache.ts';
import { Scholarship } from '../../../src/scholarly/scholarship.ts';
import type { Site, SiteInput } from '../../../src/schema/site.ts';
import { planPages, type PlannedPage } from '../../../src/views/plan.ts';
import type { PageType, View } from '../../../src/views/view.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { writeContent } from './write-content.ts';

/** The least that a site's settings say; English with Russian beside it, and two sections. */
const leastSettings: SiteInput = {
  name: 'The Institute',
  tagline: 'Papers on engines',
  url: 'https://institute.example',
  languages: ['en', 'ru'],
  sections: [
    { id: 'research', title: { en: 'Research', ru: 'Исследования' } },
    { id: 'notes', title: 'Notes' },
  ],
};

export interface PublishOptions {
  readonly settings?: Partial<SiteInput>;
  /** The build's time; long after every date of the tests where it is not given. */
  readonly now?: string;
  readonly drafts?: boolean;
  /** Files of the public folder, by path. */
  readonly publicFiles?: Readonly<Record<string, string>>;
}

/** Settings as a build reads them. Throws where they are wrong. */
export function testSite(settings: Partial<SiteInput> = {}): Site {
  const parsed = parseSite({ ...leastSettings, ...settings });
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.site;
}

/** Reads content that is written in the test itself, as every command does. */
export async function publish(
  files: Readonly<Record<string, string | Uint8Array>>,
  { settings, now = '2030-01-01T00:00:00Z', drafts = false, publicFiles = {} }: PublishOptions = {},
): Promise<BuiltPublication> {
  const folder = temporaryFolder();
  const contentFolder = join(folder, 'content');
  writeContent(contentFolder, { 'authors/ada.md': '---\nname: Ada Byron\n---\n\nAda writes.\n', ...files });
  writeContent(join(folder, 'public'), publicFiles);
  return readPublication(testSite(settings), {
    contentFolder,
    publicFolder: join(folder, 'public'),
    cacheFolder: join(folder, 'cache'),
    threads: 1,
    now,
    drafts,
  });
}

/** The same for content in which nothing is wrong; throws with the report otherwise. */
export async function published(...input: Parameters<typeof publish>): Promise<Publication> {
  const { publication, problems } = await publish(...input);
  if (problems.length > 0) throw new Error(`The content of the test is wrong:\n${reportLines(problems).join('\n')}`);
  return publication;
}

/** Problems as `articles/x.md:4:9 author-unknown`. */
export function reportLines(problems: BuiltPublication['problems']): readonly string[] {
  return problems.map(({ file, at, code }) => `${file.replace(/^content\//, '')}:${at.line}:${at.column} ${code}`);
}

/** The text of an article: the front matter that every one has, `fields` in YAML below it, and a body. */
export function article(fields = '', body = 'It is so.'): string {
  const lines = fields.split('\n').filter((line) => line !== '');
  const has = (name: string): boolean => lines.some((line) => line.startsWith(`${name}:`));
  const least = [
    ...(has('title') ? [] : ['title: An article']),
    ...(has('author') ? [] : ['author: ada']),
    ...(has('date') ? [] : ['date: 2024-05-06']),
  ];
  return `---\n${[...lines, ...least].join('\n')}\n---\n\n${body}\n`;
}

/** Every page of a publication: its view by its address. Throws where two pages have one address. */
export function viewsOf(publication: Publication): ReadonlyMap<string, View> {
  const { views, context } = outputContext(publication);
  const { pageUrls } = context;
  const repeated = pageUrls.filter((url, index) => pageUrls.indexOf(url) !== index);
  if (repeated.length > 0) throw new Error(`More than one page stands at ${repeated.join(', ')}`);
  return views;
}

/** The views of all pages, and what the outputs beside them are made from. */
export function outputContext(publication: Publication): {
  readonly pages: readonly PlannedPage[];
  readonly views: ReadonlyMap<string, View>;
  readonly context: OutputContext;
} {
  const cacheFolder = temporaryFolder();
  const related = relatedWorks(publication);
  const scholarship = new Scholarship(publication, new ResultCache(join(cacheFolder, 'citations')));
  const pages = planPages(publication, related, scholarship);
  const pageUrls = pages.map(({ url }) => url);
  return {
    pages,
    views: new Map(pages.map(({ url, view }) => [url, view()])),
    context: { publication, related, scholarship, pageUrls, redirects: [], cacheFolder, bodyHtml: () => '' },
  };
}

/** The view of the page at an address. Throws where it is of another type. */
export function viewAt<Type extends PageType>(
  publication: Publication,
  url: string,
  type: Type,
): Extract<View, { type: Type }> {
  const view = viewsOf(publication).get(url);
  if (view?.type !== type) throw new Error(`At ${url} stands ${view?.type ?? 'nothing'}, not ${type}.`);
  return view as Extract<View, { type: Type }>;
}
