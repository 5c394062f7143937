import { OptionsError } from './options.ts';

/** Runs a benchmark; says in a sentence what is wrong with its command line, and nothing where it was stopped. */
export async function runBench(bench: () => Promise<void>): Promise<void> {
  try {
    await bench();
  } catch (error) {
    if (error instanceof OptionsError) {
      console.error(error.message);
      process.exitCode = 2;
    } else if (error instanceof Error && error.name === 'AbortError') {
      process.exitCode = 130;
    } else {
      throw error;
    }
  }
}
