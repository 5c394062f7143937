import type { OnProgress, Phase } from '../source/on-progress.ts';

/** Work that is done sooner is not worth a word, in milliseconds. */
const patience = 2000;

/** The least time between two lines of a log; and between two changes of the line in a terminal. */
const intervals = { log: 5000, terminal: 100 };

const words: Readonly<Record<Phase, string>> = {
  reading: 'Reading files',
  markdown: 'Rendering texts that are new or changed',
  related: 'Comparing articles',
  citations: 'Formatting citations',
  templates: 'Compiling templates',
  pages: 'Making views and printing pages',
  files: 'Putting pages into the site',
  search: 'Indexing for the search',
  outputs: 'Writing images, feeds and other files',
};

/** Where progress is told, and what time it is: those of the process where they are not given. */
export interface ProgressOptions {
  readonly stream?: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
  /** In milliseconds. */
  readonly clock?: () => number;
}

/**
 * Says how far a command is, once it has taken two seconds: on one line that changes in a terminal, in a line every few
 * seconds elsewhere. `end` takes the line in the terminal away.
 */
export class Progress {
  readonly #stream: NonNullable<ProgressOptions['stream']>;
  readonly #clock: () => number;
  readonly #start: number;
  #phase: { readonly name: Phase; readonly start: number; readonly done: number } | undefined;
  #last = -Infinity;
  #isShown = false;

  constructor({ stream = process.stderr, clock = () => performance.now() }: ProgressOptions = {}) {
    this.#stream = stream;
    this.#clock = clock;
    this.#start = clock();
  }

  readonly onProgress: OnProgress = (name, done, total) => {
    const now = this.#clock();
    if (this.#phase?.name !== name) this.#phase = { name, start: now, done };
    const { isTTY } = this.#stream;
    if (now - this.#start < patience || now - this.#last < (isTTY ? intervals.terminal : intervals.log)) return;
    this.#last = now;
    this.#isShown = true;
    const seconds = (now - this.#phase.start) / 1000;
    const line = progressLine(name, { done, total, rate: (done - this.#phase.done) / seconds });
    this.#stream.write(isTTY ? `\r\u001B[K${line}` : `${line}\n`);
  };

  end(): void {
    if (this.#isShown && this.#stream.isTTY) this.#stream.write('\r\u001B[K');
    this.#isShown = false;
  }
}

/** `Printing pages: 400 of 1000, 200 a second, 3 s left`: the rate and the time once something is done. */
function progressLine(
  phase: Phase,
  { done, total, rate }: { readonly done: number; readonly total: number; readonly rate: number },
): string {
  const counted = total > 0 ? `: ${done} of ${total}` : '';
  if (!Number.isFinite(rate) || rate <= 0) return `${words[phase]}${counted} …`;
  const speed = rate < 10 ? rate.toFixed(1) : String(Math.round(rate));
  return `${words[phase]}${counted}, ${speed} a second, ${duration((total - done) / rate)} left`;
}

/** `40 s`, `3 min 5 s`. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
