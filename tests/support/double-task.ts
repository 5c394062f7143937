import { threadId } from 'node:worker_threads';

export interface Doubled {
  readonly value: number;
  readonly thread: number;
}

/** A task for threads: doubles a number; a negative one is an error. */
export default function double(number: number): Doubled {
  if (number < 0) throw new Error(`Cannot double ${String(number)}`);
  return { value: 2 * number, thread: threadId };
}
