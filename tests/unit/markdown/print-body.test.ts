import { describe, expect, it } from 'vitest';
import { printBody } from '../../../src/markdown/print-body.ts';
import { renderBody } from '../../../src/markdown/render-body.ts';
import { testSettings } from './settings.ts';

function printed(markdown: string, fill: Parameters<typeof printBody>[1]): string {
  return printBody(renderBody(markdown, testSettings()).html, fill);
}

const image = { src: '/a&b.jpg', width: 800, height: 600, full: '/a&b-1600.webp' };

describe('printBody', () => {
  it('fills the slots of links, keeps their titles and escapes addresses', () => {
    expect(printed('[one](a "T > t") and [two](b)', { links: ['/a/?x="1"&y', '/b/'], images: [] })).toBe(
      '<p><a href="/a/?x=&quot;1&quot;&amp;y" title="T > t">one</a> and <a href="/b/">two</a></p>',
    );
  });

  it('prints a link to nothing as text, and the links around it as links', () => {
    const html = printed('[one](a) [*two*](b) [three](https://x.example)', { links: ['/a/', undefined], images: [] });
    expect(html).toBe(
      '<p><a href="/a/">one</a> <span class="broken"><em>two</em></span> ' +
        '<a href="https://x.example" class="external" rel="noopener external">three</a></p>',
    );
  });

  it('prints an image with its size, and its better formats around it', () => {
    const sources = [{ type: 'image/avif', srcset: '/a.avif 800w' }];
    const fill = { links: [], images: [image, { ...image, sources, srcset: '/a.jpg 800w', sizes: '40rem' }] };
    expect(printed('![A "map"](a.jpg) ![b](b.jpg)', fill)).toBe(
      '<p><img src="/a&amp;b.jpg" alt="A &#x22;map&#x22;" width="800" height="600" loading="lazy" decoding="async"> ' +
        '<picture><source type="image/avif" srcset="/a.avif 800w" sizes="40rem">' +
        '<img src="/a&amp;b.jpg" srcset="/a.jpg 800w" sizes="40rem" alt="b" width="800" height="600" loading="lazy" decoding="async">' +
        '</picture></p>',
    );
  });

  it('leads from the picture of a figure to its largest file, but not where the picture is missing', () => {
    const figure = '![A map](a.jpg "Caption")';
    expect(printed(figure, { links: [], images: [image] })).toContain(
      '<figure><a href="/a&amp;b-1600.webp" class="full-size" aria-label="In full size: A map"><img src="/a&amp;b.jpg"',
    );
    expect(printed(figure, { links: [], images: [undefined] })).toContain(
      '<figure><span class="full-size" aria-label="In full size: A map"><span class="broken">A map</span></span>',
    );
  });

  it('prints the description in place of an image that is missing', () => {
    expect(printed('![A map](a.jpg)', { links: [], images: [undefined] })).toBe(
      '<p><span class="broken">A map</span></p>',
    );
  });

  it('takes nothing in the text for a slot', () => {
    const markdown = '`<a href="octavo:link/0">x</a>` <img src="octavo:image/0"> \\<img src="octavo:image/0" alt="">';
    expect(printed(markdown, { links: ['/no/'], images: [image] })).not.toMatch(/\/no\/|\/a&amp;b/);
  });
});
