/** What a command can be at work on. */
export type Phase =
  'reading' | 'markdown' | 'related' | 'citations' | 'templates' | 'pages' | 'files' | 'search' | 'outputs';

/** Called now and then with how much of a phase is done; with 0 at its beginning. */
export type OnProgress = (phase: Phase, done: number, total: number) => void;
