import { describe, expect, test } from 'vitest';
import { measuredRun } from '../../bench/measure/measured-run.ts';
import { parseChildrenSeconds, parseStatus } from '../../bench/measure/process-tree.ts';

test('reads what a process holds, and nothing of one that is ending', () => {
  const status = 'Name:\tnode\nVmPeak:\t 9999999 kB\nVmHWM:\t  204800 kB\nVmRSS:\t  102400 kB\nThreads:\t11\n';
  expect(parseStatus(status)).toEqual({ now: 100, most: 200 });
  expect(parseStatus('Name:\tnode\nState:\tZ (zombie)\n')).toEqual({ now: 0, most: 0 });
});

test('reads the time of ended children, whatever the name of the process', () => {
  const stat = '4711 (a (strange) name) S 1 2 3 4 5 6 7 8 9 10 111 112 250 50 20 0 11 0 99 1 2\n';
  expect(parseChildrenSeconds(stat)).toBe(3);
  expect(() => parseChildrenSeconds('nothing of the kind')).toThrow('This is no');
});

describe.runIf(process.platform === 'linux')('a run', () => {
  const hold = 'const held = Buffer.alloc(300 * 2 ** 20, 1); setTimeout(() => held.at(0), 600);';
  const script = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold)}])`;

  test('counts the memory and the work of what the program starts', async () => {
    const run = await measuredRun({ program: process.execPath, words: ['-e', script] }, '.');
    expect(run.peakMegabytes).toBeGreaterThan(300);
    expect(run.processorSeconds).toBeGreaterThan(0);
  });
});

test('a run that fails is an error that has what the program said', async () => {
  const words = ['-e', 'console.error("No such thing."); process.exit(3)'];
  await expect(measuredRun({ program: process.execPath, words }, '.')).rejects.toThrow('No such thing.');
});

test('a run can be stopped', async () => {
  const stop = new AbortController();
  const words = ['-e', 'setInterval(() => {}, 1000)'];
  const run = measuredRun({ program: process.execPath, words }, '.', stop.signal);
  stop.abort();
  await expect(run).rejects.toThrow('aborted');
});
