import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CorpusArticle } from '../../support/corpus/article.ts';
import type { Corpus } from '../../support/corpus/invented-corpus.ts';
import { rewrite } from '../../support/edits/edit.ts';
import type { Generator } from './generator.ts';

/** A site that a generator builds. */
export interface EditedSite {
  readonly folder: string;
  readonly generator: Pick<Generator, 'terms' | 'out' | 'kept'>;
  readonly corpus: Corpus;
}

/** What somebody does between two builds. */
export interface Edit {
  readonly kind: string;
  /** Does it, once more for each `mark`, and says what shows it in the site. */
  readonly apply: (site: EditedSite, mark: number) => Sign | undefined;
}

/** A text that stands in a file of the site, once the edit is built. */
export interface Sign {
  /** Of files below the site's output. */
  readonly pattern: string;
  readonly text: string;
}

/** In the order in which they are made and shown. */
export const edits: readonly Edit[] = [
  { kind: 'cold', apply: forget },
  { kind: 'unchanged', apply: () => undefined },
  { kind: 'body edit', apply: editBody },
  { kind: 'title edit', apply: editTitle },
  { kind: 'new article', apply: addArticle },
  { kind: 'new topic', apply: addTopic },
  { kind: 'style edit', apply: editStyle },
  { kind: 'template edit', apply: editTemplate },
];

/** Whether an edit can be seen in the site. */
export function isShown({ pattern, text }: Sign, { folder, generator }: EditedSite): boolean {
  const out = join(folder, generator.out);
  return globSync(pattern, { cwd: out }).some((file) => readFileSync(join(out, file), 'utf8').includes(text));
}

function forget({ folder, generator }: EditedSite): undefined {
  for (const name of [generator.out, ...generator.kept]) rmSync(join(folder, name), { recursive: true, force: true });
}

function editBody(site: EditedSite, mark: number): Sign {
  const article = articleAt(site, 0.5, mark);
  const text = `A sentence ${mark} that an editor adds.`;
  rewrite(articleFile(site, article), (before) => `${before}\n${text}\n`);
  return { pattern: pageOf(article.slug), text };
}

function editTitle(site: EditedSite, mark: number): Sign {
  const article = articleAt(site, 0.6, mark);
  const title = `Title ${mark} anew`;
  rewrite(articleFile(site, article), (text) => text.replace(/^title: .*$/m, `title: ${title}`));
  return { pattern: pageOf(article.slug), text: title };
}

/** The newest of all, so that it begins every list in which it stands. */
function addArticle(site: EditedSite, mark: number): Sign {
  const [slug, title] = [`new-article-${mark}`, `New article ${mark}`];
  const article = { ...articleAt(site, 0.7, mark), slug, title, date: '2025-12-31' };
  write(articleFile(site, article), site.generator.terms.articleText(article));
  return { pattern: pageOf(slug), text: title };
}

/** A topic, and one article that has it. */
function addTopic(site: EditedSite, mark: number): Sign {
  const { terms } = site.generator;
  const topic = { id: `new-topic-${mark}`, title: `New topic ${mark}` };
  write(join(site.folder, terms.topic(topic.id)), terms.topicText(topic));
  const article = articleAt(site, 0.8, mark);
  rewrite(articleFile(site, article), (text) => text.replace(/^(?:tags|topics): \[/m, `$&${topic.id}, `));
  return { pattern: `topics/${topic.id}/index.html`, text: article.title };
}

function editStyle({ folder, generator }: EditedSite, mark: number): Sign {
  rewrite(join(folder, generator.terms.style), (text) => `${text}\n.edit-${mark} { order: ${mark}; }\n`);
  // Some generators put small style sheets into the pages.
  return { pattern: '{**/*.css,index.html}', text: `.edit-${mark}` };
}

function editTemplate(site: EditedSite, mark: number): Sign {
  const words = `Template edit ${mark}`;
  rewrite(join(site.folder, site.generator.terms.template), (text) =>
    text.replace('</article>', `<p hidden>${words}</p></article>`),
  );
  return { pattern: pageOf(articleAt(site, 0.5, mark).slug), text: words };
}

/** Another one for each mark. `share`, from 0 to 1, says how far from the oldest. */
function articleAt({ corpus: { articles } }: EditedSite, share: number, mark: number): CorpusArticle {
  const article = articles[(Math.floor(share * articles.length) + mark) % articles.length];
  if (!article) throw new Error('A site without articles cannot be edited.');
  return article;
}

function articleFile({ folder, generator }: EditedSite, article: CorpusArticle): string {
  return join(folder, generator.terms.article(article));
}

function pageOf(slug: string): string {
  return `research/${slug}/index.html`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
