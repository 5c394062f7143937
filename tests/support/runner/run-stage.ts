import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './stages.ts';
import { noTally, type Tally } from './tally.ts';

export interface StageResult {
  readonly stage: Stage;
  readonly tally: Tally;
  /** Why a stage failed that has no failed test to show for it. */
  readonly note?: string;
  readonly seconds: number;
}

/** Runs one stage to its end, its output on this terminal; its report goes to a file in `folder`. */
export async function runStage(stage: Stage, folder: string): Promise<StageResult> {
  const started = performance.now();
  const file = join(folder, `${stage.id}.json`);
  const status = await runScript(stage, file);
  const outcome = stage.report === undefined ? checkOutcome(status) : runnerOutcome(stage.report.tally, status, file);
  return { stage, ...outcome, seconds: (performance.now() - started) / 1000 };
}

type Outcome = Pick<StageResult, 'tally' | 'note'>;

const oneFailure: Tally = { ...noTally, failed: 1 };

function checkOutcome(status: number): Outcome {
  return { tally: status === 0 ? { ...noTally, passed: 1 } : oneFailure };
}

/** What a runner's report and exit status say together. No report, no test or a failure outside the tests: a failure. */
export function runnerOutcome(count: (report: unknown) => Tally, status: number, file: string): Outcome {
  if (!existsSync(file)) return { tally: oneFailure, note: 'wrote no report' };
  const tally = count(JSON.parse(readFileSync(file, 'utf8')));
  if (tally.passed + tally.failed === 0) return { tally: { ...tally, failed: 1 }, note: 'ran no test' };
  if (status !== 0 && tally.failed === 0) return { tally: { ...tally, failed: 1 }, note: 'failed outside its tests' };
  return { tally };
}

async function runScript({ script, report }: Stage, file: string): Promise<number> {
  const words = report === undefined ? [] : ['--', ...report.words(file)];
  const child = spawn('npm', ['run', '--silent', script, ...words], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    // A process group of its own, so that whatever the stage has started can be ended with it.
    detached: process.platform !== 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...report?.environment(file) },
  });
  const interrupt = () => {
    endGroup(child);
    process.exit(130);
  };
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const [status] = (await once(child, 'close')) as [number | null];
  process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  endGroup(child);
  return status ?? 1;
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch (error) {
    // ESRCH: nothing of the group is left, as it should be.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
