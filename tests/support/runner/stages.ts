import { playwrightTally, vitestTally, type PlaywrightReport, type Tally, type VitestReport } from './tally.ts';

/** One step of `npm test`: a script of package.json, so that a developer can run the very same by itself. */
export interface Stage {
  /** The name that `--only` takes. */
  readonly id: string;
  readonly heading: string;
  readonly script: string;
  /** How a runner of tests is told to write its JSON report, and how that is counted; a static check counts as one. */
  readonly report?: StageReport;
}

export interface StageReport {
  readonly words: (file: string) => readonly string[];
  readonly environment: (file: string) => Readonly<Record<string, string>>;
  readonly tally: (report: unknown) => Tally;
}

export const stages: readonly Stage[] = [
  { id: 'lint', heading: 'Lint (ESLint)', script: 'lint' },
  { id: 'types', heading: 'Types (astro check, tsc)', script: 'types' },
  { id: 'format', heading: 'Format (Prettier)', script: 'format:check' },
  { id: 'unused', heading: 'Unused code and dependencies (knip)', script: 'unused' },
  {
    id: 'unit',
    heading: 'Units and builds (Vitest)',
    script: 'test:unit',
    report: {
      words: (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      environment: () => ({}),
      tally: (report) => vitestTally(report as VitestReport),
    },
  },
  {
    id: 'browser',
    heading: 'Browser (Playwright)',
    script: 'test:browser',
    report: {
      words: () => ['--reporter=list,json'],
      environment: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
      tally: (report) => playwrightTally(report as PlaywrightReport),
    },
  },
];
