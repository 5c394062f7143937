import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { Command } from 'commander';
import { AnswerError } from './new/answer-error.ts';

// Compiling some hundred modules anew is a good part of a short command.
enableCompileCache(path.resolve(import.meta.dirname, '../../.octavo/compiled'));

/** Each command with all that it needs, loaded when it is asked for: a check need not wait for what a build needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand,
  build: async () => (await import('./build.ts')).buildCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  dev: async () => (await import('./dev.ts')).devCommand,
  new: async () => (await import('./new.ts')).newCommand,
  related: async () => (await import('./related.ts')).relatedCommand,
  correct: async () => (await import('./correct.ts')).correctCommand,
  redirect: async () => (await import('./redirect.ts')).redirectCommand,
  links: async () => (await import('./links.ts')).linksCommand,
  deposit: async () => (await import('./deposit.ts')).depositCommand,
  record: async () => (await import('./record.ts')).recordCommand,
};

const program = new Command('octavo').description(
  'Turns a folder of Markdown into the website of a research institute',
);
const wanted = commands[process.argv[2] ?? ''];
// For help, and to suggest the nearest name, all of them must be known.
for (const load of wanted ? [wanted] : Object.values(commands)) program.addCommand(await load());

try {
  await program.parseAsync();
} catch (error) {
  // A person's answer is no bug: it needs a sentence, not a stack of calls.
  if (!(error instanceof AnswerError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
