import { capitalised, type Prose } from './prose.ts';
import type { Random } from './random.ts';

export interface ArticleFacts {
  readonly slug: string;
  readonly title: string;
  /** Ids. */
  readonly authors: readonly string[];
  readonly date: string;
  /** Ids. */
  readonly topics: readonly string[];
  /** Slugs. */
  readonly related: readonly string[];
}

/** What a body is made from. */
export interface BodyPlan {
  /** Articles that the body links to. */
  readonly linked: readonly string[];
  /** Keys of the sources that the body cites, in order. */
  readonly cited: readonly string[];
  /** How many words the body should have, about. */
  readonly words: number;
}

export interface CorpusArticle extends ArticleFacts {
  readonly summary: string;
  readonly keypoints: readonly string[];
  /** Markdown; a link to another article names its slug. */
  readonly body: string;
}

/** An article with all that a research article has. */
export function inventArticle(facts: ArticleFacts, plan: BodyPlan, prose: Prose, random: Random): CorpusArticle {
  const keypoints = random.below(3) === 0 ? [prose.sentence(), prose.sentence()] : [];
  const summary = prose.sentence(20);
  return { ...facts, summary, keypoints, body: body(plan, prose, random) };
}

/** The text of an article's file, as this project reads it. */
export function articleText(article: CorpusArticle): string {
  const { title, authors, date, topics, related, summary, keypoints } = article;
  const lines = [
    `title: ${title}`,
    `author: [${authors.join(', ')}]`,
    `date: ${date}`,
    `tags: [${topics.join(', ')}]`,
    related.length > 0 ? `related: [${related.join(', ')}]` : undefined,
    `summary: ${summary}`,
    ...(keypoints.length > 0 ? ['keypoints:', ...keypoints.map((point) => `  - ${point}`)] : []),
  ];
  return ['---', ...lines.filter((line) => line !== undefined), '---', '', article.body].join('\n');
}

function body({ linked, cited, words }: BodyPlan, prose: Prose, random: Random): string {
  const blocks: string[] = [];
  const notes: string[] = [];
  const links = [...linked];
  let written = 0;
  while (written < words) {
    if (blocks.length % 4 === 3) blocks.push(`## ${capitalised(prose.words(4))}`);
    const paragraph = Array.from({ length: random.between(3, 6) }, () => prose.sentence()).join(' ');
    blocks.push(paragraph + footnoteMark(notes, prose, random) + linkSentence(links.pop(), prose));
    written += paragraph.split(' ').length;
  }
  citeIn(blocks, cited);
  if (random.below(4) === 0) blocks.splice(3, 0, table(prose, random));
  if (random.below(3) === 0) blocks.splice(5, 0, list(prose));
  return `${[...blocks, ...notes].join('\n\n')}\n`;
}

function footnoteMark(notes: string[], prose: Prose, random: Random): string {
  if (notes.length === 3 || random.below(2) === 0) return '';
  const number = notes.length + 1;
  notes.push(`[^${number}]: ${prose.sentence()} See [the source](https://example.org/${prose.word()}).`);
  return `[^${number}]`;
}

/** Puts citations of every common form at the ends of paragraphs, spread evenly. */
function citeIn(blocks: string[], cited: readonly string[]): void {
  const paragraphs = [...blocks.keys()].filter((index) => blocks[index]?.startsWith('#') === false);
  for (const [index, key] of cited.entries()) {
    const place = paragraphs[Math.floor((index * paragraphs.length) / cited.length)] ?? 0;
    const citation = [`[@${key}]`, `[see @${key}, p. ${index + 5}]`, `@${key} [ch. 2]`, `[-@${key}]`][index % 4] ?? '';
    blocks[place] = `${blocks[place] ?? ''} So says ${citation}.`;
  }
}

function linkSentence(slug: string | undefined, prose: Prose): string {
  return slug === undefined
    ? ''
    : ` ${capitalised(prose.words(3))} [${prose.words(2)}](${slug}) **${prose.word()}** ${prose.words(2)}.`;
}

function table(prose: Prose, random: Random): string {
  const rows = Array.from({ length: 6 }, () => `| ${prose.word()} | ${random.below(900)} | ${random.below(90)}% |`);
  return ['| Place | Count | Share |', '|---|---:|---:|', ...rows].join('\n');
}

function list(prose: Prose): string {
  return Array.from({ length: 4 }, () => `- ${prose.sentence(9)}`).join('\n');
}
