import { readFileSync } from 'node:fs';
import { capitalised, Prose, vocabulary } from '../../support/corpus/prose.ts';
import { seededRandom } from '../../support/corpus/random.ts';

/** An article that each site publishes in its own way. */
export interface SampleArticle {
  readonly title: string;
  readonly summary: string;
  readonly date: string;
  readonly author: string;
  /** Markdown, which every site understands; it shows `figure.png`. */
  readonly body: string;
  /** The bytes of `figure.png`. */
  readonly figure: Buffer;
}

const picture = '../../../content/articles/handbook/pictures-and-their-captions/central-asia.png';

/** An invented article of about a thousand words, with a figure near its beginning, five parts and four footnotes. */
export function sampleArticle(): SampleArticle {
  const random = seededRandom(7);
  const language = vocabulary(random, 4000);
  const prose = new Prose(random, language, random.sample(language.slice(500), 40));
  const paragraph = (): string => Array.from({ length: 4 }, () => prose.sentence(16)).join(' ');
  const figure = `![${capitalised(prose.words(8))}](figure.png)`;
  const blocks = [paragraph(), figure, paragraph(), paragraph()];
  const notes: string[] = [];
  for (let part = 1; part <= 4; part++) {
    notes.push(`[^${part}]: ${prose.sentence(12)} See [the source](https://example.org/${part}).`);
    blocks.push(`## ${capitalised(prose.words(4))}`, `${paragraph()}[^${part}]`, paragraph(), paragraph());
  }
  return {
    title: capitalised(prose.words(6)),
    summary: prose.sentence(18),
    date: '2025-05-06',
    author: 'Ada Byron',
    body: `${[...blocks, ...notes].join('\n\n')}\n`,
    figure: readFileSync(new URL(picture, import.meta.url)),
  };
}
