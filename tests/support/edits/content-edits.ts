import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Random } from '../corpus/random.ts';
import { anyFile, filesOf, rewrite, type Edit } from './edit.ts';
import { picture, source, type Project } from './project.ts';

/** The articles that the corpus has, or that an edit added: any of them may be moved or removed. */
const movable = 'content/articles/*/{article,added}-*.md';

/** What editors do. */
export const contentEdits: readonly Edit[] = [
  { kind: 'add', apply: addArticle },
  { kind: 'delete', apply: deleteArticle },
  { kind: 'rename', apply: renameArticle },
  { kind: 'body', apply: editBody },
  {
    kind: 'title',
    apply: (project, random, mark) => {
      rewrite(anyFile(project, movable, random), (text) => text.replace(/^title: .*$/m, `title: Title ${mark} anew`));
    },
  },
  { kind: 'author', apply: editAuthor },
  { kind: 'topic', apply: editTopic },
  { kind: 'picks', apply: editPicks },
  { kind: 'image', apply: editImage },
  { kind: 'bibliography', apply: editBibliography },
  {
    kind: 'table',
    apply: ({ content }, random, mark) => {
      appendFileSync(join(content, 'articles/drawn/numbers.csv'), `Place ${mark},${random.below(40)}\n`);
    },
  },
  {
    kind: 'public file',
    apply: ({ root }, random, mark) => {
      writeFileSync(join(root, 'public', `file-${random.below(3)}.txt`), `The text ${mark}.\n`);
    },
  },
];

function addArticle(project: Project, random: Random, mark: number): void {
  const year = random.between(2015, 2025);
  const model = anyFile(project, `content/articles/${year}/article-*.md`, random);
  const text = readFileSync(model, 'utf8')
    .replace(/^title: .*$/m, `title: Added ${mark}`)
    .replace(/^date: .*$/m, `date: ${year}-${String(random.between(1, 9)).padStart(2, '0')}-15`);
  writeFileSync(join(dirname(model), `added-${mark}.md`), text);
}

/** An editor who removes an article takes away what leads to it. */
function deleteArticle(project: Project, random: Random): void {
  const file = anyFile(project, movable, random);
  const slug = slugOf(file);
  rmSync(file);
  everyMention(project, slug, (text) =>
    text
      .replaceAll(new RegExp(`\\[([^\\]]*)\\]\\(${slug}\\)`, 'g'), '$1')
      .replace(/^(?:related|featured): .*$/m, (line) => {
        const rest = listOf(line).filter((id) => id !== slug);
        return rest.length === 0 ? '' : `${line.split(':')[0] ?? ''}: [${rest.join(', ')}]`;
      })
      .replace(/\n\n(?=[a-z]+: |---\n)/, '\n'),
  );
}

function renameArticle(project: Project, random: Random, mark: number): void {
  const file = anyFile(project, movable, random);
  const slug = `added-${mark}-renamed`;
  renameSync(file, join(dirname(file), `${slug}.md`));
  everyMention(project, slugOf(file), (text) => text.replaceAll(new RegExp(`\\b${slugOf(file)}\\b(?!-)`, 'g'), slug));
}

function editBody(project: Project, random: Random, mark: number): void {
  const other = slugOf(anyFile(project, movable, random));
  const added = random.pick([
    `A sentence ${mark} that an editor adds.`,
    `See [another article](${other}) and [a page](https://example.org/${mark}).`,
    `## A heading ${mark}\n\nIts text.`,
    `- one\n- two[^mark-${mark}]\n\n[^mark-${mark}]: A note.`,
  ]);
  rewrite(anyFile(project, movable, random), (text) => `${text}\n${added}\n`);
}

function editAuthor(project: Project, random: Random, mark: number): void {
  const author = anyFile(project, 'content/authors/*.md', random);
  random.pick([
    () => {
      rewrite(author, (text) => text.replace(/^name: .*$/m, `name: Person ${mark}`));
    },
    () => {
      writeFileSync(join(dirname(author), `person-${mark}.md`), `---\nname: New Person ${mark}\n---\n\nWho writes.\n`);
      rewrite(anyFile(project, movable, random), (text) => text.replace(/^author: .*$/m, `author: [person-${mark}]`));
    },
    () => {
      rewrite(author, (text) => `${text}\nA sentence ${mark} more.\n`);
    },
  ])();
}

function editTopic(project: Project, random: Random, mark: number): void {
  const topic = anyFile(project, 'content/topics/*.md', random);
  const article = anyFile(project, movable, random);
  random.pick([
    () => {
      rewrite(topic, (text) => text.replace(/^title: .*$/m, `title: Topic ${mark}`));
    },
    () => {
      writeFileSync(join(dirname(topic), `topic-${mark}.md`), `---\ntitle: New topic ${mark}\nkind: series\n---\n`);
      rewrite(article, (text) => text.replace(/^tags: \[/m, `tags: [topic-${mark}, `));
    },
    () => {
      writeFileSync(
        topic,
        `---\ntitle: Featured ${mark}\nfeatured: [${slugOf(article)}]\n---\n\nAn introduction ${mark}.\n`,
      );
    },
    () => {
      rewrite(article, (text) => text.replace(/^tags: .*$/m, `tags: [no-file-${mark}]`));
    },
  ])();
}

/** Other picks than before: an article's own come first among its related works. */
function editPicks(project: Project, random: Random, mark: number): void {
  const file = anyFile(project, movable, random);
  const others = filesOf(project, movable)
    .map(slugOf)
    .filter((slug) => slug !== slugOf(file));
  rewrite(file, (text) => {
    const before = listOf(/^related: .*$/m.exec(text)?.[0] ?? '');
    const picks = random.sample(
      others.filter((slug) => !before.includes(slug)),
      1 + (mark % 3),
    );
    return text.replace(/^related: .*\n/m, '').replace('---\n', `---\nrelated: [${picks.join(', ')}]\n`);
  });
}

async function editImage({ content }: Project, random: Random, mark: number): Promise<void> {
  const folder = join(content, 'articles/drawn');
  const name = random.pick(['head.png', 'sheet.png']);
  if (random.below(3) === 0) {
    rewrite(join(folder, 'index.md'), (text) => text.replace(/alt: [^}]*\}/, `alt: A sheet ${mark} }`));
    return;
  }
  writeFileSync(join(folder, name), await picture(mark % 256));
}

function editBibliography({ content }: Project, random: Random, mark: number): void {
  const file = join(content, 'references.bib');
  if (random.below(2) === 0) {
    rewrite(file, (text) => text.replace(/title = \{[^}]*\}/, `title = {Work of ${mark}}`));
    return;
  }
  appendFileSync(file, source(mark + 100, `New work ${mark}`));
  rewrite(join(content, 'articles/cited.md'), (text) => `${text}\nAnd a third [@source-${mark + 100}].\n`);
}

/** Changes every text that names an article. */
function everyMention(project: Project, slug: string, change: (text: string) => string): void {
  for (const file of filesOf(project, 'content/{articles,topics}/**/*.md')) {
    if (existsSync(file) && new RegExp(`\\b${slug}\\b(?!-)`).test(readFileSync(file, 'utf8'))) rewrite(file, change);
  }
}

/** `related: [a, b]` → a, b. */
function listOf(line: string): readonly string[] {
  return (/\[(.*)\]/.exec(line)?.[1] ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function slugOf(file: string): string {
  return basename(file, '.md');
}
