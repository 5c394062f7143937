import { expect, test } from 'vitest';
import { portions } from '../../../src/source/portions.ts';
import { shareWork } from '../../../src/source/share-work.ts';
import double, { type Doubled } from '../../support/double-task.ts';

const module = new URL('../../support/double-task.ts', import.meta.url);
const tasks = Array.from({ length: 40 }, (_, number) => number);

test.each([1, 3])('results stand in the order of their tasks, with %i threads', async (threads) => {
  const results = await shareWork<number, Doubled>(tasks, { run: double, module, threads });
  expect(results.map(({ value }) => value)).toEqual(tasks.map((task) => 2 * task));
});

test('one thread is this one, and tells of each task that is done', async () => {
  const done: number[] = [];
  const results = await shareWork<number, Doubled>(tasks, {
    run: double,
    module,
    threads: 1,
    onDone: (task) => done.push(task),
  });
  expect(new Set(results.map(({ thread }) => thread))).toEqual(new Set([double(0).thread]));
  expect(done).toEqual(tasks);
});

test('a task that fails anywhere fails the whole', async () => {
  await expect(shareWork<number, Doubled>([...tasks, -1], { run: double, module, threads: 3 })).rejects.toThrow('-1');
});

test('portions hold all in order, the last one what is left', () => {
  expect(portions([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(portions([], 2)).toEqual([]);
});
