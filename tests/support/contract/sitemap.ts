import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const schema = readFileSync(new URL('../schemas/sitemap.xsd', import.meta.url), 'utf8');

/** What the protocol's schema has against the sitemap of a folder. */
export async function sitemapBreaches(folder: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'sitemap.xml', contents: readFileSync(join(folder, 'sitemap.xml'), 'utf8') }],
    schema: [schema],
  });
  return errors.map(({ message }) => message);
}
