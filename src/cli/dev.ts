import { Command } from 'commander';

export const devCommand = new Command('dev').description('write with a preview that follows every change');
