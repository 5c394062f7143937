// `npm run bench:faults`: makes single mistakes in a copy of the sample publication, one after another and several at
// once, and prints what the check says of each. Exits 1 unless all are caught, at their places, and nothing else is.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Battery, faults, type Outcome } from '../support/faults/battery.ts';
import { distinctFiles } from '../support/faults/distinct-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'octavo-faults-'));
try {
  const battery = new Battery(folder);
  await battery.expectSound();
  const outcomes: Outcome[] = [];
  for (const fault of faults) {
    const outcome = await battery.try(fault);
    outcomes.push(outcome);
    console.log(line(outcome));
  }
  const share = (isSo: (outcome: Outcome) => boolean): string =>
    `${outcomes.filter(isSo).length} of ${outcomes.length}`;
  console.log(`\n${faults.length} single faults: caught ${share(({ isCaught }) => isCaught)}`);
  console.log(`at the right file, line and column: ${share(({ isPlaced }) => isPlaced)}`);
  console.log(`and nothing else reported: ${share(({ isAlone }) => isAlone)}`);
  const groups = await tryGroups(battery);
  const isPerfect = groups && outcomes.every(({ isCaught, isPlaced, isAlone }) => isCaught && isPlaced && isAlone);
  process.exitCode = isPerfect ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Faults in as many files at once as there are; each group begins with another fault. */
async function tryGroups(battery: Battery): Promise<boolean> {
  let isPerfect = true;
  for (let first = 0; first < faults.length; first += 9) {
    const together = distinctFiles([...faults.slice(first), ...faults.slice(0, first)]);
    const outcomes = await battery.tryTogether(together);
    const reported = outcomes[0]?.reported.length ?? 0;
    const placed = outcomes.filter(({ isPlaced }) => isPlaced).length;
    console.log(
      `${together.length} faults in ${together.length} files: ${reported} reported, ${placed} at their places`,
    );
    isPerfect &&= reported === together.length && placed === together.length;
  }
  return isPerfect;
}

function line({ fault, expected, reported, isCaught, isPlaced, isAlone }: Outcome): string {
  const mark = isCaught && isPlaced && isAlone ? 'ok ' : 'BAD';
  const place = `${expected.file}:${expected.line}:${expected.column}`;
  const instead =
    mark === 'ok '
      ? ''
      : `\n      ${reported.map(({ code, file, at }) => `${code} ${file}:${at.line}:${at.column}`).join('\n      ')}`;
  return `${mark} ${fault.code.padEnd(26)} ${fault.name.padEnd(42)} ${place}${instead}`;
}
