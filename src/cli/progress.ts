/** Work that is done sooner is not worth a word. */
const patience = 2000;
/** Between two lines of a log; a terminal is told at once. */
const logInterval = 10_000;

/**
 * Says on standard error how far the rendering is, once it has taken two seconds: on one line that changes in a
 * terminal, in a line every ten seconds elsewhere. `end` takes the line away.
 */
export class Progress {
  readonly #start = performance.now();
  #last = -Infinity;
  #isShown = false;

  readonly onProgress = (done: number, total: number): void => {
    const now = performance.now();
    const { isTTY } = process.stderr;
    if (now - this.#start < patience || now - this.#last < (isTTY ? 100 : logInterval)) return;
    this.#last = now;
    this.#isShown = true;
    process.stderr.write(
      `${isTTY ? '\r' : ''}Rendered ${done} of ${total} texts that are new or changed …${isTTY ? '' : '\n'}`,
    );
  };

  end(): void {
    if (this.#isShown && process.stderr.isTTY) process.stderr.write('\r\u001B[K');
  }
}
