import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { readTokens } from '../../src/styles/design-tokens.ts';
import { buildSite } from '../support/site/build-site.ts';
import { folderDigests } from '../support/site/folder-digest.ts';
import { article } from '../support/site/publish.ts';
import { temporaryFolder } from '../support/site/temporary-folder.ts';
import { bareContent, writeContent } from '../support/site/write-content.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, 'localhost', settle));
  const { port } = server.address() as AddressInfo;
  await new Promise((settle) => server.close(settle));
  return port;
}

/** Starts the dev server over a content folder; its address. It ends with the test. */
async function startDev(content: string, cache: string): Promise<string> {
  const words = ['src/cli/main.ts', 'dev', '--port', String(await freePort()), '--content', content, '--cache', cache];
  const child = spawn(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Within Vitest, Astro's dev server answers nothing.
    env: { ...process.env, VITEST: undefined },
  });
  onTestFinished(() => {
    child.kill();
  });
  let output = '';
  return new Promise((settle, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /The preview is at (\S+)/.exec(output)?.[1];
      if (url !== undefined) settle(url);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => {
      reject(new Error(`The dev server has ended:\n${output}`));
    });
  });
}

test(
  'the dev server shows the design system as it stands, and no build has that page',
  { timeout: 180_000 },
  async () => {
    const folder = temporaryFolder();
    const content = join(folder, 'content');
    writeContent(content, { ...bareContent, 'articles/first.md': article('author: ada-byron') });

    const response = await fetch(new URL('_style/', await startDev(content, join(folder, 'dev-cache'))));
    expect(response.status).toBe(200);
    const html = await response.text();
    const tokens = readTokens(readFileSync(join(root, 'src/styles/tokens.css'), 'utf8'));
    expect(tokens.map(({ name }) => name).filter((name) => !html.includes(`<code>${name}</code>`))).toEqual([]);
    for (const part of ['class="pullquote"', 'class="epigraph"', '<math', 'class="keypoints"', 'data-footnotes']) {
      expect(html).toContain(part);
    }

    const out = join(folder, 'site');
    const { status, output } = await buildSite({ out, content, cache: join(folder, 'cache') });
    expect(status, output).toBe(0);
    const files = Object.keys(folderDigests(out));
    expect(files).toContain('research/first/index.html');
    expect(files.filter((file) => file.startsWith('_style'))).toEqual([]);
    const texts = files
      .filter((file) => /\.(?:html|css|js)$/.test(file))
      .map((file) => readFileSync(join(out, file), 'utf8'));
    expect(texts.filter((text) => text.includes('style-swatches'))).toEqual([]);
  },
);
