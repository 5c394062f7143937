import { inventArticle, type CorpusArticle } from './article.ts';
import { capitalised, Prose, vocabulary } from './prose.ts';
import { seededRandom, type Random } from './random.ts';
import { sourceKey, sourcesText } from './sources.ts';

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

/** A publication that nobody wrote, whichever program is to read it. */
export interface Corpus {
  readonly authors: readonly CorpusAuthor[];
  readonly topics: readonly CorpusTopic[];
  readonly pages: readonly CorpusPage[];
  /** Oldest first. */
  readonly articles: readonly CorpusArticle[];
  /** The sources that articles cite, as BibTeX; undefined where they cite none. */
  readonly sources: string | undefined;
}

export interface CorpusAuthor {
  readonly id: string;
  readonly name: string;
  /** The biography: Markdown. */
  readonly body: string;
}

export interface CorpusTopic {
  readonly id: string;
  readonly title: string;
}

/** A standing page, such as that about the publication. */
export interface CorpusPage {
  readonly slug: string;
  readonly title: string;
  readonly body: string;
}

interface Subject extends CorpusTopic {
  readonly words: readonly string[];
}

/**
 * Invents articles by invented people: same options, same words. Articles of a topic share words, link to one another,
 * and are spread over eleven years.
 */
export function inventCorpus(options: CorpusOptions): Corpus {
  const { articles, authors = 40, topics = 30, words = 966, seed = 1, citations = 0 } = options;
  const random = seededRandom(seed);
  const language = vocabulary(random, 8000);
  const people = Array.from({ length: authors }, () => random.sample(language.slice(3000), 2));
  const subjects = random
    .sample(language.slice(4000), topics)
    .map((id): Subject => ({ id, title: capitalised(id), words: random.sample(language.slice(1000), 40) }));
  // Sources have chance of their own: the rest of the corpus is the same with and without them.
  const chance = seededRandom(seed + 1);
  const cited = citations === 0 ? 0 : 5 * articles;
  const sources = sourcesText(cited, people, new Prose(chance, language, language.slice(4000)), chance);
  const slugs = Array.from({ length: articles }, (_, index) => `article-${String(index + 1).padStart(5, '0')}`);
  const invented = slugs.map((slug, index) => {
    const [subject, ...others] = random.sample(subjects, random.between(2, 4));
    if (subject === undefined) throw new Error('A corpus needs topics.');
    const prose = new Prose(random, language, subject.words);
    const facts = {
      slug,
      title: capitalised(prose.title()),
      authors: random.sample(people, random.between(1, 2)).map((person) => person.join('-')),
      date: dayOf(index / articles),
      topics: [subject, ...others].map((topic) => topic.id),
      related: neighbours(slugs, index, random.below(4), random),
    };
    const plan = {
      linked: neighbours(slugs, index, random.below(5), random),
      cited: citedIn(cited, citations, chance),
      words: random.between(Math.round(words * 0.55), Math.round(words * 1.2)),
    };
    return inventArticle(facts, plan, prose, random);
  });
  return {
    authors: people.map(author),
    topics: subjects.map(({ id, title }) => ({ id, title })),
    pages: ['about', 'contact'].map((slug) => ({ slug, title: capitalised(slug), body: 'A page.' })),
    articles: invented,
    sources: cited === 0 ? undefined : sources,
  };
}

function author(words: readonly string[]): CorpusAuthor {
  const name = words.map(capitalised).join(' ');
  return { id: words.join('-'), name, body: `${name} writes about ${words[0] ?? ''}.` };
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
