import { expect, test } from 'vitest';
import { Progress } from '../../../src/cli/progress.ts';

/** A progress whose clock is set by hand, and everything that it writes. */
function progressOn(isTTY: boolean) {
  let now = 0;
  const written: string[] = [];
  const stream = {
    isTTY,
    write(text: string) {
      written.push(text);
      return true;
    },
  };
  const progress = new Progress({ stream, clock: () => now });
  const at = (seconds: number, ...step: Parameters<Progress['onProgress']>): void => {
    now = seconds * 1000;
    progress.onProgress(...step);
  };
  return { progress, at, written };
}

test('work that is done within two seconds is not told', () => {
  const { progress, at, written } = progressOn(true);
  at(0, 'reading', 0, 100);
  at(1.9, 'reading', 100, 100);
  progress.end();
  expect(written).toEqual([]);
});

test('a terminal shows one line that changes: phase, count, rate and the time left; it is taken away at the end', () => {
  const { progress, at, written } = progressOn(true);
  at(1, 'pages', 0, 1000);
  at(3, 'pages', 400, 1000);
  at(3.05, 'pages', 410, 1000);
  at(4, 'outputs', 0, 50);
  at(14, 'outputs', 5, 50);
  progress.end();
  expect(written).toEqual([
    '\r\u001B[KMaking views and printing pages: 400 of 1000, 200 a second, 3 s left',
    '\r\u001B[KWriting images, feeds and other files: 0 of 50 …',
    '\r\u001B[KWriting images, feeds and other files: 5 of 50, 0.5 a second, 1 min 30 s left',
    '\r\u001B[K',
  ]);
});

test('a log has plain lines, not more than one every five seconds', () => {
  const { progress, at, written } = progressOn(false);
  for (let second = 0; second <= 12; second += 1) at(second, 'markdown', second * 10, 1000);
  progress.end();
  expect(written).toEqual([
    'Rendering texts that are new or changed: 20 of 1000, 10 a second, 1 min 38 s left\n',
    'Rendering texts that are new or changed: 70 of 1000, 10 a second, 1 min 33 s left\n',
    'Rendering texts that are new or changed: 120 of 1000, 10 a second, 1 min 28 s left\n',
  ]);
});
