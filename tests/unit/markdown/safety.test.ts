import { existsSync, readFileSync } from 'node:fs';
import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { eachElement } from '../../../src/markdown/each-element.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { testSettings } from './settings.ts';

const payloads = new URL('../../../../shared/suites/xss/payloadbox.txt', import.meta.url);
const browser = unified().use(rehypeParse, { fragment: true }).freeze();

const forbidden =
  /^(?:script|style|iframe|frame|object|embed|applet|svg|form|base|meta|link|template|noscript|video|audio)$/;
const addresses = ['href', 'src', 'srcSet', 'cite', 'action', 'formAction', 'background', 'poster', 'xLinkHref'];

/** What a browser could run, or load from where it should not, in the HTML of a body. */
function dangersIn(markdown: string): string[] {
  const dangers: string[] = [];
  eachElement(browser.parse(renderBody(markdown, testSettings()).html), (element) => {
    if (forbidden.test(element.tagName)) dangers.push(`<${element.tagName}>`);
    dangers.push(...dangerousAttributes(element));
  });
  return dangers;
}

function dangerousAttributes({ properties }: Element): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    // Browsers read an address without the spaces and control characters in it.
    const address = String(value).replace(/[\p{Cc} ]/gu, '');
    const scheme = /^([^/?#:]*):/.exec(address)?.[1]?.toLowerCase();
    const allowed = scheme === undefined || ['http', 'https', 'mailto', 'tel', 'octavo'].includes(scheme);
    const dangerous =
      /^on/i.test(name) || /^(?:style|srcDoc|name)$/.test(name) || (addresses.includes(name) && !allowed);
    return dangerous ? [`${name}="${String(value)}"`] : [];
  });
}

describe('published payloads', () => {
  const present = existsSync(payloads);
  const title = present
    ? 'come out harmless, each of them'
    : 'are skipped, because payloadbox.txt is not beside the project';
  it.skipIf(!present)(title, { timeout: 120_000 }, () => {
    const lines = readFileSync(payloads, 'utf8').split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThan(6000);
    expect(lines.filter((line) => dangersIn(line).length > 0)).toEqual([]);
  });
});

describe('what editors or strangers may paste', () => {
  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#10;script:alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](vbscript:msgbox(1))',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '![x](javascript:alert(1))',
    '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '<javascript:alert(1)>',
    '<svg onload=alert(1)>',
    '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<math href="javascript:alert(1)">x</math>',
    '<form><input name=attributes><input name=x></form>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<a href="octavo:link/0" onclick="x()">x</a>',
    '<p style="position:fixed;inset:0">x</p>',
    '<template><script>alert(1)</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    ':::figure{src="javascript:alert(1)" alt="x"}\n:::',
    ':::figure{src="x.png" alt="x" onerror="alert(1)"}\n:::',
    ':::aside[<img src=x onerror=alert(1)>]\n:::',
    '$$\\href{javascript:alert(1)}{x}$$',
    '$$\\htmlStyle{position:fixed}{x}$$',
    '<code class="language-math">\\url{javascript:alert(1)}</code>',
    '```html\n<script>alert(1)</script>\n```',
    '| a |\n|---|\n| <img src=x onerror=alert(1)> |',
    '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
  ])('%j is harmless', (markdown) => {
    expect(dangersIn(markdown)).toEqual([]);
  });

  it('takes no id or name from raw HTML, so that none can shadow what a script looks up', () => {
    const { html } = renderBody(
      '<img id="cookie" name="body" src="x.png" alt="x"> <a id="location">y</a>',
      testSettings(),
    );
    expect(html).not.toMatch(/ (?:id|name)=/);
  });

  it('does not let a body write a slot', () => {
    const typed = '`<a href="octavo:link/0">` [x](octavo:link/7) <b title=\'<a href="octavo:link/8">\'>y</b>';
    const body = renderBody(typed, testSettings());
    expect(body.links).toEqual([]);
    expect(body.html).not.toMatch(/<a href="octavo:/);
    expect(body.problems.map(({ code, values }) => [code, values.scheme])).toEqual([['link-unsafe', 'octavo:']]);
  });

  it('says what it took away', () => {
    const { problems } = renderBody(
      'Text\n\n<script>x()</script>\n\n<b onclick="x()">y</b>\n\n[z](javascript:x)',
      testSettings(),
    );
    expect(problems.map(({ code, at, values }) => [code, at.line, at.column, values.what ?? values.scheme])).toEqual([
      ['html-removed', 3, 1, 'element <script>'],
      ['html-removed', 5, 1, 'attribute onclick="…"'],
      ['link-unsafe', 7, 1, 'javascript:'],
    ]);
  });
});
