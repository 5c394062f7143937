import { textIn } from '../schema/site.ts';
import { iconFile } from '../source/site-icon.ts';
import { openSearchUrl } from '../views/open-search.ts';
import type { Output } from './output.ts';
import { element, empty, xmlDocument } from './xml.ts';

/** Lets browsers search the site from their address bar, in each language (OpenSearch 1.1). */
export const openSearch: Output = {
  id: 'open-search',
  files({ publication: { site, urls, languages } }) {
    return (site.search ? languages : []).map((lang) => ({
      url: openSearchUrl(lang, urls),
      mediaType: 'application/opensearchdescription+xml',
      render: () =>
        xmlDocument([
          '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
          // The specification allows 16 and 1024 characters.
          element('ShortName', Array.from(textIn(site.name, lang)).slice(0, 16).join('').trim()),
          element('Description', Array.from(textIn(site.tagline, lang)).slice(0, 1024).join('')),
          element('Language', lang),
          element('InputEncoding', 'UTF-8'),
          element('Image', urls.absolute(urls.file(iconFile)), {
            height: '32',
            width: '32',
            type: 'image/svg+xml',
          }),
          empty('Url', { type: 'text/html', template: `${urls.absolute(urls.search(lang))}?q={searchTerms}` }),
          '</OpenSearchDescription>',
        ]),
    }));
  },
};
