import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCheckedPublication } from '../../../src/checks/read-checked-publication.ts';
import { problemTotal } from '../../../src/problems/terminal.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { parseSite } from '../../../src/publication/read-publication.ts';
import settings from '../../../src/site.config.ts';
import { bodyFaults } from './body-faults.ts';
import { withFault, type ExpectedPlace, type Fault } from './fault.ts';
import { frontMatterFaults } from './front-matter-faults.ts';
import { markupFaults } from './markup-faults.ts';
import { referenceFaults } from './reference-faults.ts';

export const faults: readonly Fault[] = [...frontMatterFaults, ...bodyFaults, ...markupFaults, ...referenceFaults];

const sample = fileURLToPath(new URL('../../../content/', import.meta.url));

/** What came of one fault. */
export interface Outcome {
  readonly fault: Fault;
  readonly expected: ExpectedPlace;
  /** Everything that was reported. */
  readonly reported: readonly Problem[];
  readonly isCaught: boolean;
  /** Whether file, line and column are those of the fault. */
  readonly isPlaced: boolean;
  /** Whether nothing else was reported. */
  readonly isAlone: boolean;
}

/** A copy of the sample publication in which faults are made, checked and taken back. Each folder serves one battery. */
export class Battery {
  readonly #content: string;
  readonly #cache: string;

  constructor(folder: string) {
    this.#content = join(folder, 'content');
    this.#cache = join(folder, 'cache');
    cpSync(sample, this.#content, { recursive: true });
  }

  /** The problems of the sample as it stands: none, or the figures mean nothing. */
  async expectSound(): Promise<void> {
    const problems = await this.#check();
    if (problems.length > 0) throw new Error(`The sample publication has ${problemTotal(problems)} of its own.`);
  }

  async try(fault: Fault): Promise<Outcome> {
    const [outcome] = await this.tryTogether([fault]);
    if (!outcome) throw new Error('One fault has one outcome.');
    return outcome;
  }

  /** Several faults at once, each in a file of its own. */
  async tryTogether(together: readonly Fault[]): Promise<readonly Outcome[]> {
    const undo = together.map((fault) => this.#inject(fault));
    try {
      const reported = await this.#check();
      return undo.map(({ fault, expected }) => {
        const ofFault = reported.filter(({ code, file }) => code === fault.code && file === `content/${fault.file}`);
        const isPlaced = ofFault.some(({ at }) => at.line === expected.line && at.column === expected.column);
        return {
          fault,
          expected,
          reported,
          isCaught: ofFault.length > 0,
          isPlaced,
          isAlone: reported.length === together.length,
        };
      });
    } finally {
      for (const { restore } of undo) restore();
    }
  }

  #inject(fault: Fault): { fault: Fault; expected: ExpectedPlace; restore: () => void } {
    const file = join(this.#content, fault.file);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const { content, at } = withFault(fault, before);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    const restore = (): void => {
      if (before === undefined) rmSync(file);
      else writeFileSync(file, before);
    };
    return { fault, expected: at, restore };
  }

  async #check(): Promise<readonly Problem[]> {
    const parsed = parseSite(settings);
    if ('problems' in parsed) throw new Error('The settings of the site are wrong.');
    const { problems } = await readCheckedPublication(parsed.site, {
      contentFolder: this.#content,
      shownAs: 'content',
      publicFolder: join(this.#content, '..', 'public'),
      cacheFolder: this.#cache,
      threads: 1,
      now: '2030-01-01T00:00:00Z',
      drafts: false,
    });
    return problems;
  }
}
