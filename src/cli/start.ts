import path from 'node:path';
import { Command } from 'commander';
import settings from '../site.config.ts';
import { parseSite } from '../publication/read-publication.ts';
import { runBuild } from './build.ts';
import { nowOption } from './now-option.ts';
import { serveFolder } from './serve.ts';
import { root } from './workspace.ts';

export const startCommand = new Command('start')
  .description('build the site and serve it on this machine')
  .option('--port <number>', 'the port to serve on; 0 takes any that is free', '4321')
  .option('--host <name>', 'the address to listen on', '127.0.0.1')
  .addOption(nowOption())
  .action(async ({ port, host, now }: { port: string; host: string; now?: string }) => {
    const out = path.join(root, 'dist');
    const built = await runBuild({
      out,
      content: path.join(root, 'content'),
      cache: path.join(root, '.octavo'),
      json: false,
      ...(now !== undefined && { now }),
    });
    if (!built) {
      process.exitCode = 1;
      return;
    }
    const { url } = await serve(out, Number(port), host);
    process.stdout.write(`\nThe site is at ${url} (stop with Ctrl+C)\n`);
  });

/** On the port asked for, or on any other where that one is taken. */
async function serve(folder: string, port: number, host: string): ReturnType<typeof serveFolder> {
  const parsed = parseSite(settings);
  const base = 'site' in parsed ? parsed.site.base : '/';
  try {
    return await serveFolder(folder, { port, host, base });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return serveFolder(folder, { port: 0, host, base });
  }
}
