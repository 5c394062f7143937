import type { Contestant } from './contest.ts';
import { generators } from './generators.ts';

/** Those of the generators asked for that can run here; says on standard error which cannot, and why. */
export function readyContestants(ids: readonly string[]): readonly Contestant[] {
  return generators
    .filter(({ id }) => ids.includes(id))
    .flatMap((generator) => {
      const ready = generator.prepare();
      if (!('missing' in ready)) return [{ generator, ready }];
      process.stderr.write(`Without ${generator.name}: ${ready.missing}.\n`);
      return [];
    });
}
