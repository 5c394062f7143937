// `npm test`: every check and every test, in order. A failure does not hide what comes after it; the last line is
// the total. `npm test -- --only=lint,unit` runs some of the stages.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runStage, type StageResult } from './support/runner/run-stage.ts';
import { stages, type Stage } from './support/runner/stages.ts';
import { addTallies, tallyLine } from './support/runner/tally.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
process.exitCode = await runAll(chosenStages(values.only));

function chosenStages(only: string | undefined): readonly Stage[] {
  if (only === undefined) return stages;
  const names = only.split(',');
  const known = stages.map((stage) => stage.id);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no stage "${unknown.join('", "')}". The stages are: ${known.join(', ')}.`);
    process.exit(2);
  }
  return stages.filter((stage) => names.includes(stage.id));
}

/** Runs the stages one after another and prints the summary. Returns the exit code. */
async function runAll(chosen: readonly Stage[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-test-'));
  const results: StageResult[] = [];
  for (const stage of chosen) {
    console.log(`\n── ${stage.heading} ${'─'.repeat(Math.max(3, 74 - stage.heading.length))}\n`);
    results.push(await runStage(stage, folder));
  }
  rmSync(folder, { recursive: true });
  const total = addTallies(results.map((result) => result.tally));
  console.log(`\n── Summary ${'─'.repeat(67)}\n`);
  for (const result of results) console.log(summaryLine(result));
  console.log(`\n${tallyLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

function summaryLine({ stage, tally, note, seconds }: StageResult): string {
  const verdict = stage.report !== undefined ? tallyLine(tally) : tally.failed === 0 ? 'passed' : 'failed';
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  return `${tally.failed === 0 ? '✓' : '✗'} ${stage.id.padEnd(8)} ${time}  ${verdict}${note === undefined ? '' : ` (${note})`}`;
}
