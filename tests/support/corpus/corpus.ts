import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleText } from './article.ts';
import { sourceKey, sourcesText } from './sources.ts';
import { capitalised, Prose, vocabulary } from './prose.ts';
import { seededRandom, type Random } from './random.ts';

export interface CorpusOptions {
  readonly articles: number;
  readonly authors?: number;
  readonly topics?: number;
  /** Words in an average body: 966 is what the articles of 18F, a real corpus of the kind, have. */
  readonly words?: number;
  readonly seed?: number;
  /** Sources that each article cites, of a list in which there are five times as many as articles; none by default. */
  readonly citations?: number;
}

interface Topic {
  readonly id: string;
  readonly words: readonly string[];
}

/**
 * Writes a content folder of invented articles by invented people: same options, same bytes. Articles of a topic share
 * words, link to one another, and are spread over eleven years. Returns the slugs, oldest article first.
 */
export function writeCorpus(folder: string, options: CorpusOptions): readonly string[] {
  const { articles, authors = 40, topics = 30, words = 966, seed = 1, citations = 0 } = options;
  const random = seededRandom(seed);
  const language = vocabulary(random, 8000);
  const people = Array.from({ length: authors }, () => random.sample(language.slice(3000), 2));
  const subjects = random
    .sample(language.slice(4000), topics)
    .map((id): Topic => ({ id, words: random.sample(language.slice(1000), 40) }));
  const slugs = Array.from({ length: articles }, (_, index) => `article-${String(index + 1).padStart(5, '0')}`);
  const write = writerInto(folder);
  for (const person of people) write(`authors/${person.join('-')}.md`, authorText(person));
  for (const { id } of subjects) write(`topics/${id}.md`, `---\ntitle: ${capitalised(id)}\n---\n`);
  // Sources have chance of their own: the rest of the corpus is the same with and without them.
  const chance = seededRandom(seed + 1);
  const sources = citations === 0 ? 0 : 5 * articles;
  if (sources > 0)
    write('references.bib', sourcesText(sources, people, new Prose(chance, language, language.slice(4000)), chance));
  for (const page of ['about', 'contact'])
    write(`pages/${page}.md`, `---\ntitle: ${capitalised(page)}\n---\n\nA page.\n`);
  for (const [index, slug] of slugs.entries()) {
    const [subject, ...others] = random.sample(subjects, random.between(2, 4));
    if (subject === undefined) throw new Error('A corpus needs topics.');
    const prose = new Prose(random, language, subject.words);
    const facts = {
      title: capitalised(prose.title()),
      authors: random.sample(people, random.between(1, 2)).map((person) => person.join('-')),
      date: dayOf(index / articles),
      tags: [subject, ...others].map((topic) => topic.id),
      related: neighbours(slugs, index, random.below(4), random),
      linked: neighbours(slugs, index, random.below(5), random),
      cited: citedIn(sources, citations, chance),
      words: random.between(Math.round(words * 0.55), Math.round(words * 1.2)),
    };
    write(`articles/${facts.date.slice(0, 4)}/${slug}.md`, articleText(facts, prose, random));
  }
  return slugs;
}

function writerInto(folder: string): (path: string, text: string) => void {
  return (path, text) => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
}

function authorText(person: readonly string[]): string {
  const name = person.map(capitalised).join(' ');
  return `---\nname: ${name}\nkind: person\nrole: Fellow\n---\n\n${name} writes about ${person[0] ?? ''}.\n`;
}

/** A day between 2015 and 2025, `share` (0 to 1) of the way. */
function dayOf(share: number): string {
  const first = Date.UTC(2015, 0, 1);
  const span = Date.UTC(2026, 0, 1) - first;
  return new Date(first + share * span).toISOString().slice(0, 10);
}

/** Up to `count` other articles, most of them older ones. */
function neighbours(slugs: readonly string[], index: number, count: number, random: Random): readonly string[] {
  const older = slugs.slice(Math.max(0, index - 200), index);
  return older.length < count ? [] : random.sample(older, count);
}

/** The keys of so many different sources out of all. */
function citedIn(sources: number, count: number, chance: Random): readonly string[] {
  const all = Array.from({ length: sources }, (_, index) => index);
  return chance.sample(all, count).map(sourceKey);
}
