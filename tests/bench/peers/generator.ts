import type { CorpusArticle } from '../../support/corpus/article.ts';
import type { Corpus, CorpusTopic } from '../../support/corpus/invented-corpus.ts';
import type { Command } from '../measure/measured-run.ts';

/** A program that makes a website of the invented corpus. */
export interface Generator {
  /** How it is asked for on the command line. */
  readonly id: string;
  readonly name: string;
  /** Sees to it that it can run. */
  readonly prepare: () => Readiness;
  /** Writes all that a site consists of, in the generator's own terms, into an empty folder. */
  readonly writeSite: (folder: string, corpus: Corpus) => void;
  readonly terms: Terms;
  /** Where the site is built. */
  readonly out: string;
  /** Whatever else it keeps from one build to the next. */
  readonly kept: readonly string[];
}

/** Ready to run, or why it cannot. */
export type Readiness = Ready | { readonly missing: string };

export interface Ready {
  readonly version: string;
  /** What builds the site, in the site's folder. */
  readonly command: Command;
  /** The node_modules that the site needs, if any. */
  readonly modules?: string;
}

/** Where a site has what editors, designers and developers change. Paths are below the site's folder. */
export interface Terms {
  readonly article: (article: CorpusArticle) => string;
  readonly articleText: (article: CorpusArticle) => string;
  readonly topic: (id: string) => string;
  readonly topicText: (topic: CorpusTopic) => string;
  /** A style sheet. */
  readonly style: string;
  /** The template that prints `<article>`. */
  readonly template: string;
}
