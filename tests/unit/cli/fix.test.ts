import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';
import { writeContent } from '../../support/site/write-content.ts';

const root = join(import.meta.dirname, '../../..');
const settings = join(root, 'tests/invalid/settings.ts');

const talks = `---
# Who was there: see the list in the archive.
title: The Talks: A Beginning
date: 18 March 2025   # a Tuesday
“kind”: brief
canonical: 'http://institute.example/former/talks/'   # ours
summary: What was said.
---

They met. See [the accord](http://institute.example/research/accord/), and [below](#The-Day).

## The day
`;
const accord = `\uFEFF---\r\ntitle: The Accord\r\nauthor: Ada Byron\r\ndate: 2025-03-18\r\nsummary: It holds. \r\n---\r\n\r\nSigned.  \r\nSealed. \r\n`;

/** Runs the check in a terminal that is none. */
function check(content: string, ...words: readonly string[]) {
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      'src/cli/main.ts',
      'check',
      '--content',
      content,
      '--cache',
      join(content, '../cache'),
      '--settings',
      settings,
      ...words,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } },
  );
  return { stdout, status };
}

test('--fix shows the changes, makes them only when told to, and changes nothing else', { timeout: 60_000 }, () => {
  const content = join(temporaryFolder(), 'content');
  writeContent(content, {
    'authors/ada.md': '---\nname: Ada Byron\n---\n',
    'articles/talks.md': talks,
    'articles/accord.md': accord,
  });
  const read = (name: string) => readFileSync(join(content, 'articles', name), 'utf8');

  const shown = check(content, '--fix');
  expect(shown.status).toBe(1);
  expect(shown.stdout).toContain('+title: "The Talks: A Beginning"');
  expect(shown.stdout).toContain('--yes');
  expect(read('talks.md')).toBe(talks);

  expect(check(content, '--fix', '--yes').stdout).toContain('Mended 2 files.');
  // What stood behind a mistake of YAML is only read once that is mended.
  check(content, '--fix', '--yes');
  expect(read('accord.md')).toBe(
    accord.replace('Ada Byron', 'ada').replace('holds. ', 'holds.').replace('Sealed. ', 'Sealed.'),
  );
  expect(read('talks.md')).toBe(
    talks
      .replace('The Talks: A Beginning', '"The Talks: A Beginning"')
      .replace('18 March 2025', '2025-03-18')
      .replace('“kind”', 'kind')
      .replace('http://institute.example/former', 'https://institute.example/former')
      .replace('http://institute.example/research/accord/', '/research/accord/')
      .replace('#The-Day', '#the-day'),
  );
  expect(check(content, '--fix', '--yes').stdout).toContain('Nothing here can be mended without a decision of yours.');
});
