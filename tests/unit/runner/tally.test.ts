import { expect, test } from 'vitest';
import { addTallies, playwrightTally, tallyLine, vitestTally } from '../../support/runner/tally.ts';

test('Vitest: a file that cannot be loaded is a failure', () => {
  const counts = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  const testResults = [
    { status: 'passed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [] },
  ];
  expect(vitestTally({ ...counts, testResults })).toEqual({ passed: 5, failed: 2, skipped: 3 });
});

test('Playwright: a flaky test is a failure', () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 0 };
  expect(playwrightTally({ stats })).toEqual({ passed: 7, failed: 2, skipped: 0 });
});

test('the total names what was skipped only when something was', () => {
  const total = addTallies([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 120, failed: 2, skipped: 0 },
  ]);
  expect(tallyLine(total)).toBe('121 passed, 2 failed');
  expect(tallyLine({ ...total, skipped: 4 })).toBe('121 passed, 2 failed, 4 skipped');
});
