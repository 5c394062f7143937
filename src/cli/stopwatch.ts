/** Times the phases of a command, in seconds from the start of the process: loading the code is a part of the wait. */
export class Stopwatch {
  #last = 0;
  #lastPart = 0;
  readonly phases: Record<string, number> = {};
  readonly parts: Record<string, number> = {};

  /** Ends a phase. */
  lap(name: string): void {
    const now = performance.now();
    this.phases[name] = seconds(this.#last, now);
    this.#last = now;
  }

  /** Ends a part of the phase that goes on. */
  part(name: string): void {
    const now = performance.now();
    this.parts[name] = seconds(Math.max(this.#last, this.#lastPart), now);
    this.#lastPart = now;
  }

  get total(): number {
    return seconds(0, performance.now());
  }
}

function seconds(from: number, to: number): number {
  return Math.round(to - from) / 1000;
}
