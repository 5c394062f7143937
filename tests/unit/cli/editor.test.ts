import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { expect, onTestFinished, test } from 'vitest';
import { writeEditorSchemas } from '../../../src/cli/editor-schemas.ts';
import { editorSchemas } from '../../../src/schema/editor-schemas.ts';
import { article, publish } from '../../support/site/publish.ts';
import { temporaryFolder } from '../../support/site/temporary-folder.ts';

const known = { authors: ['ada'], topics: ['security'], articles: ['talks'], kinds: ['brief'], sections: ['research'] };

test('the schema of an article takes what the check takes, and offers the ids that there are', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(editorSchemas(known).articles);
  const least = { title: 'T', author: 'ada', date: '2025-03-18' };
  expect(validate({ ...least, tags: ['new-topic'], related: ['talks', { title: 'Elsewhere' }] })).toBe(true);
  expect(validate({ ...least, author: [{ id: 'ada', role: 'editor' }] })).toBe(true);
  for (const wrong of [
    { author: 'lee' },
    { kind: 'breif' },
    { related: ['talk'] },
    { sumary: 'x' },
    { date: '18 March' },
    { draft: 'no' },
  ]) {
    expect(validate({ ...least, ...wrong }), JSON.stringify(wrong)).toBe(false);
  }
});

test('every field has a description', () => {
  for (const schema of Object.values(editorSchemas(known))) {
    const fields = Object.entries(schema.properties as Record<string, { description?: string }>);
    expect(fields.length).toBeGreaterThan(1);
    expect(fields.filter(([, { description }]) => !description).map(([name]) => name)).toEqual([]);
  }
});

test(
  'the language server of the Astro extension completes, explains and underlines front matter',
  { timeout: 60_000 },
  async () => {
    const root = temporaryFolder();
    const file = join(root, 'content/articles/talks.md');
    const text = '---\ntitle: The Talks\nauthor: adda\ndate: 2025-03-18\nsumary: What was said.\ns\n---\n\nThey met.\n';
    mkdirSync(join(root, 'content/articles'), { recursive: true });
    writeFileSync(file, text);
    symlinkSync(join(import.meta.dirname, '../../../node_modules'), join(root, 'node_modules'));
    const built = await publish({ 'articles/talks.md': article() });
    const documents = [...built.bodies].map(
      ([document, body]) =>
        [{ ...document, file: join(root, document.file.replace(/^.*?content\//, 'content/')) }, body] as const,
    );
    writeEditorSchemas(root, join(root, 'content'), { ...built, bodies: new Map(documents) });

    const server = languageServer(root);
    await server.request('initialize', {
      ...{
        processId: process.pid,
        rootUri: pathToFileURL(root).href,
        capabilities: { textDocument: { publishDiagnostics: {} } },
      },
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'main' }],
      initializationOptions: {
        typescript: { tsdk: join(root, 'node_modules/typescript/lib') },
        contentIntellisense: true,
      },
    });
    server.notify('initialized', {});
    const uri = pathToFileURL(file).href;
    server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
    const labels = async (line: number, character: number): Promise<readonly string[]> => {
      const { items } = (await server.request('textDocument/completion', {
        textDocument: { uri },
        position: { line, character },
      })) as { items: readonly { label: string }[] };
      return items.map(({ label }) => label);
    };
    expect(await labels(2, 8)).toContain('ada');
    expect(await labels(5, 1)).toContain('section');
    const hover = await server.request('textDocument/hover', {
      textDocument: { uri },
      position: { line: 3, character: 1 },
    });
    expect(JSON.stringify(hover)).toContain('The day of publication');
    const { items } = (await server.request('textDocument/diagnostic', { textDocument: { uri } })) as {
      items: readonly { range: { start: { line: number } } }[];
    };
    expect(items.map(({ range }) => range.start.line)).toEqual(expect.arrayContaining([2, 4]));
  },
);

/** Talks to the server over its standard streams: JSON-RPC with a length before each message. */
function languageServer(root: string) {
  const module = createRequire(join(root, 'x.js')).resolve('@astrojs/language-server/bin/nodeServer.js');
  const server = spawn(process.execPath, [module, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  onTestFinished(() => void server.kill());
  const waiting = new Map<number, (result: unknown) => void>();
  let buffer = Buffer.alloc(0);
  let last = 0;
  const send = (message: object): void => {
    const json = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
  };
  server.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let head = buffer.indexOf('\r\n\r\n'); head !== -1; head = buffer.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, head).toString())?.[1]);
      if (buffer.length < head + 4 + length) return;
      const message = JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString()) as {
        id?: number;
        method?: string;
        result?: unknown;
        params?: { items?: readonly unknown[] };
      };
      buffer = buffer.subarray(head + 4 + length);
      if (message.id === undefined) continue;
      // The server asks for its own settings too: it has none.
      if (message.method !== undefined)
        send({ id: message.id, result: message.params?.items?.map(() => null) ?? null });
      else waiting.get(message.id)?.(message.result);
    }
  });
  return {
    notify: (method: string, params: object) => {
      send({ method, params });
    },
    request: (method: string, params: object): Promise<unknown> => {
      const id = ++last;
      send({ id, method, params });
      return new Promise((settle) => waiting.set(id, settle));
    },
  };
}
