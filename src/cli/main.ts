import { Command } from 'commander';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { devCommand } from './dev.ts';
import { recordCommand } from './record.ts';
import { startCommand } from './start.ts';

const program = new Command('octavo')
  .description('Turns a folder of Markdown into the website of a research institute')
  .addCommand(startCommand)
  .addCommand(buildCommand)
  .addCommand(checkCommand)
  .addCommand(devCommand)
  .addCommand(recordCommand);

await program.parseAsync();
