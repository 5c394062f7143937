import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { printBody } from '../../../src/markdown/print-body.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import type { Code } from '../../../src/problems/catalogue.ts';
import { problem } from '../../../src/problems/make-problem.ts';
import { htmlRules } from '../../support/site/html-rules.ts';
import { testSettings } from './settings.ts';

const folder = fileURLToPath(new URL('../../fixtures/markdown/', import.meta.url));
const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
const image = {
  src: '/a.png',
  width: 2,
  height: 1,
  full: '/a.webp',
  sources: [{ type: 'image/avif', srcset: '/a.avif 2w' }],
};

/**
 * Each folder holds `input.md` and the `output.html` that it must become, and `problems.txt` where there are any. A
 * name that ends in a language, such as `tables-ru`, is rendered in that language.
 */
describe.each(readdirSync(folder))('%s', (name) => {
  const lang = /-(ru|de|fr|uz|fa)$/.exec(name)?.[1] ?? 'en';
  const body = renderBody(readFileSync(`${folder}${name}/input.md`, 'utf8'), testSettings(lang));

  it('becomes its HTML', async () => {
    await expect(body.html).toMatchFileSnapshot(`${folder}${name}/output.html`);
  });

  it('has the problems that are expected of it, and no others', async () => {
    const expected = `${folder}${name}/problems.txt`;
    const found = body.problems.map(({ code, at, values }) => {
      const { message } = problem(code as Code, 'input.md', at, values);
      return `${at.line}:${at.column} ${code}\n  ${message}\n`;
    });
    if (found.length > 0 || existsSync(expected)) await expect(found.join('')).toMatchFileSnapshot(expected);
  });

  it.skipIf(name === 'mistakes')('is valid HTML on a page, with its slots filled', async () => {
    const html = printBody(body.html, { links: body.links.map(() => '/x/'), images: body.images.map(() => image) });
    const head = `<head><title>${name}</title></head>`;
    const page = `<!DOCTYPE html><html lang="${lang}">${head}<body><main><h1>${name}</h1>${html}</main></body></html>`;
    const { results } = await validator.validateString(page);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  });
});
