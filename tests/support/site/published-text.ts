import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';

/** Everything that a folder tells, for a search: the path of each file, and its content as far as it can be unpacked. */
export function publishedText(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  return new Map(files.map((path) => [path, `${path}\n${textOf(readFileSync(join(folder, path)))}`.toLowerCase()]));
}

/** The words of `canaries` that a folder tells, each with the first file that does. */
export function toldOf(text: ReadonlyMap<string, string>, canaries: readonly string[]): readonly string[] {
  return canaries.flatMap((canary) => {
    const told = [...text].find(([, content]) => content.includes(canary.toLowerCase()));
    return told ? [`${canary}: ${told[0]}`] : [];
  });
}

function textOf(bytes: Buffer): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes).toString('utf8');
  const text = bytes.toString('utf8');
  return text.startsWith('%PDF-') ? `${text}\n${pdfStreams(bytes)}` : text;
}

/** The compressed streams of a PDF: its text as it was set, its metadata, its objects. */
function pdfStreams(bytes: Buffer): string {
  const latin = bytes.toString('latin1');
  return [...latin.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, stream = '']) => inflated(Buffer.from(stream, 'latin1')))
    .join('\n');
}

function inflated(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('utf8');
  } catch {
    // A stream that is stored, or packed in a way for pictures, has been searched as it is.
    return '';
  }
}
