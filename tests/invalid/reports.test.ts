import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/cli/check-content.ts';
import { lineReader } from '../../src/cli/line-reader.ts';
import { catalogue } from '../../src/problems/catalogue.ts';
import { terminalReport } from '../../src/problems/terminal.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';

const here = import.meta.dirname;
const sound = join(here, 'sound-content');
const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'sound-content')
  .map(({ name }) => name);

/** The report of a case: its content laid over sound content, under its own settings if it has any. */
async function reportOf(name?: string): Promise<{ readonly codes: readonly string[]; readonly report: string }> {
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  cpSync(sound, content, { recursive: true });
  if (name !== undefined && existsSync(join(here, name, 'content'))) cpSync(join(here, name, 'content'), content, { recursive: true });
  const own = join(here, name ?? '', 'site.config.ts');
  const { problems } = await checkContent({
    content,
    cache: join(folder, 'cache'),
    now: '2030-01-01T00:00:00Z',
    settings: existsSync(own) ? own : join(here, 'settings.ts'),
  });
  const shown = relative(process.cwd(), content).split(sep).join('/');
  const lineOf = lineReader();
  const named = problems.map((problem) => ({
    ...problem,
    file: problem.file.replace(shown, 'content'),
    hint: problem.hint.replaceAll(shown, 'content'),
    message: problem.message.replaceAll(shown, 'content'),
  }));
  const report = terminalReport(named, {
    colour: false,
    lineOf: (file, line) => lineOf(file.replace(/^content/, shown), line),
  });
  return { codes: problems.map(({ code }) => code), report: `${report}\n` };
}

test('sound content gives no report', async () => {
  expect((await reportOf()).report).toBe('No problems\n');
});

test.each(cases)('%s: the report is exactly this', async (name) => {
  const { codes, report } = await reportOf(name);
  expect(codes).toContain(name);
  await expect(report).toMatchFileSnapshot(join(here, name, 'report.txt'));
});

test('every code of the catalogue has a case, and every case is a code', () => {
  expect(cases.sort()).toEqual(Object.keys(catalogue).sort());
});
