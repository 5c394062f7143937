import { expect, test } from 'vitest';
import { Battery, faults } from '../../support/faults/battery.ts';
import { distinctFiles } from '../../support/faults/distinct-files.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

// `npm run bench:faults` tries them all one by one; here they go together, as many at once as there are files.
test(
  'faults in as many files at once: each is reported at its place, and nothing else is',
  { timeout: 120_000 },
  async () => {
    expect(faults.length).toBeGreaterThanOrEqual(60);
    const battery = new Battery(temporaryFolder());
    await battery.expectSound();
    let left = faults;
    while (left.length > 0) {
      const together = distinctFiles(left);
      const group = together.length > 0 ? together : left.slice(0, 1);
      for (const { fault, isPlaced, isAlone, reported } of await battery.tryTogether(group)) {
        expect({ name: fault.name, isPlaced, isAlone }, JSON.stringify(reported, undefined, 1)).toEqual({
          name: fault.name,
          isPlaced: true,
          isAlone: true,
        });
      }
      left = left.filter((fault) => !group.includes(fault));
    }
  },
);
