/** Times the phases of a command, in seconds. */
export class Stopwatch {
  readonly #start = performance.now();
  #last = this.#start;
  readonly phases: Record<string, number> = {};

  /** Ends a phase. */
  lap(name: string): void {
    const now = performance.now();
    this.phases[name] = seconds(this.#last, now);
    this.#last = now;
  }

  get total(): number {
    return seconds(this.#start, performance.now());
  }
}

function seconds(from: number, to: number): number {
  return Math.round(to - from) / 1000;
}
