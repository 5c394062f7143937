import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outputs } from '../../../src/outputs/outputs.ts';
import { anySettings, content, filesOf } from '../../support/site/any-content.ts';
import { outputContext, publish, viewsOf } from '../../support/site/publish.ts';

/** Every address below the base path that stands anywhere in a view, without query and anchor. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    const path = value.replace(/^https:\/\/institute\.example/, '').replace(/[?#].*$/, '');
    return path.startsWith('/pub/') && !/\s/.test(path) ? [path] : [];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

test('whatever the content: no two pages share an address, none leads to nothing, and every view is plain data', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (input) => {
      const { publication } = await publish(filesOf(input), { settings: anySettings });
      const views = viewsOf(publication);
      const { context } = outputContext(publication);
      const files = outputs.flatMap((output) => output.files(context)).map(({ url }) => url);
      expect(new Set(files).size).toBe(files.length);
      // What the public folder holds, and where the search keeps its index.
      const known = new Set([...views.keys(), ...files, '/pub/favicon.svg', '/pub/pagefind/en/', '/pub/pagefind/ru/']);
      for (const [url, view] of views) {
        expect(
          addressesIn(view).filter((address) => !known.has(address)),
          `dead ends on ${url}`,
        ).toEqual([]);
        expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      }
    }),
    { numRuns: 40 },
  );
});
