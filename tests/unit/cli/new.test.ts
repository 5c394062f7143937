import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';
import { writeContent } from '../../support/site/write-content.ts';

const root = join(import.meta.dirname, '../../..');

/** Runs `npm run new` where nobody can be asked. */
function make(content: string, ...words: readonly string[]) {
  const command = ['src/cli/main.ts', 'new', ...words, '--content', content];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8', input: '' });
  return { stdout, stderr, status };
}

test('new files are made from flags alone, and nothing is overwritten', { timeout: 60_000 }, () => {
  const content = join(temporaryFolder(), 'content');
  const old = '---\ntitle: Old\n---\n\nOld.\n';
  writeContent(content, { 'articles/2019/granitsa.md': old });
  expect(make(content, 'author', 'Эмомалӣ Раҳмон').status).toBe(0);
  expect(readFileSync(join(content, 'authors/emomali-rahmon.md'), 'utf8')).toBe(
    '---\nname: Эмомалӣ Раҳмон\nkind: person\n---\n',
  );

  const made = make(content, 'article', 'Щит: и меч', '--author', 'Эмомалӣ Раҳмон', '--date', '2025-03-18');
  expect(made.stderr).toBe('');
  expect(readFileSync(join(content, 'articles/2025/shchit-i-mech.md'), 'utf8')).toBe(
    '---\ntitle: "Щит: и меч"\nauthor: emomali-rahmon\ndate: 2025-03-18\ndraft: true\n---\n',
  );

  // The name counts, in whatever folder.
  const taken = make(content, 'article', 'Граница', '--author', 'emomali-rahmon');
  expect([taken.status, taken.stderr]).toEqual([1, expect.stringContaining('granitsa.md is there already')]);
  expect(readFileSync(join(content, 'articles/2019/granitsa.md'), 'utf8')).toBe(old);

  const unknown = make(content, 'article', 'Other', '--author', 'emomali-rahmom');
  expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('Did you mean "emomali-rahmon"?')]);
  const silent = make(content, 'topic');
  expect([silent.status, silent.stderr]).toEqual([1, expect.stringContaining('npm run new -- topic')]);
});
