import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runnerOutcome } from '../../support/runner/run-stage.ts';
import type { Tally } from '../../support/runner/tally.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'octavo-stage-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function outcome(report: Tally | undefined, status: number) {
  const file = join(folder, 'report.json');
  if (report !== undefined) writeFileSync(file, JSON.stringify(report));
  return runnerOutcome((read) => read as Tally, status, file);
}

test('a clean run counts as it is', () => {
  const tally = { passed: 3, failed: 0, skipped: 1 };
  expect(outcome(tally, 0)).toEqual({ tally });
});

test.each([
  ['a runner that crashed', undefined, 1, 'wrote no report'],
  ['a runner that found no test', { passed: 0, failed: 0, skipped: 2 }, 0, 'ran no test'],
  ['an error outside the tests', { passed: 3, failed: 0, skipped: 0 }, 1, 'failed outside its tests'],
])('%s has failed', (_, report, status, note) => {
  const result = outcome(report, status);
  expect(result.tally.failed).toBe(1);
  expect(result.note).toBe(note);
});
