import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { stringsFor } from '../language/strings.ts';
import type { Output, OutputContext, OutputFile } from './output.ts';

/**
 * The redirects, in every form that a host may want: a page at each former address for hosts that know nothing else,
 * `_redirects` (Netlify, Cloudflare Pages), a map for nginx (`map $uri $redirect { include …; }`) and one for Apache
 * (`RewriteMap … txt:…`). Paths in the maps are decoded, as these servers compare them.
 */
export const redirects: Output = {
  id: 'redirects',
  files(context) {
    const list = context.redirects;
    const { urls } = context.publication;
    const text = (path: string, lines: readonly string[]): OutputFile => ({
      url: urls.file(path),
      mediaType: 'text/plain',
      render: () => lines.map((line) => `${line}\n`).join(''),
    });
    if (list.length === 0) return [];
    return [
      ...list.filter(({ from }) => /(?:\/|\.html?)$/.test(from)).map(({ from, to }) => page(from, to, context)),
      text(
        '_redirects',
        list.map(({ from, to }) => `${from} ${to} 301`),
      ),
      text(
        'redirects.nginx.map',
        list.map(({ from, to }) => `"${decodeURI(from)}" "${to}";`),
      ),
      text(
        'redirects.apache.map',
        list.map(({ from, to }) => `${decodeURI(from)} ${to}`),
      ),
    ];
  },
};

function page(from: string, to: string, { publication }: OutputContext): OutputFile {
  const { urls, site } = publication;
  const { movedTitle, movedText } = stringsFor(site.language);
  const address = urls.absolute(to);
  const document = h(null, [
    { type: 'doctype' },
    h('html', { lang: site.language }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', movedTitle),
        h('meta', { name: 'robots', content: 'noindex' }),
        h('link', { rel: 'canonical', href: address }),
        h('meta', { httpEquiv: 'refresh', content: `0; url=${to}` }),
      ]),
      h('body', h('main', [h('h1', movedTitle), h('p', [`${movedText} `, h('a', { href: to }, address)])])),
    ]),
  ]);
  return {
    url: from.endsWith('/') ? `${from}index.html` : from,
    mediaType: 'text/html',
    render: () => `${printer.stringify(document)}\n`,
  };
}

const printer = unified().use(rehypeStringify, { upperDoctype: true }).freeze();
