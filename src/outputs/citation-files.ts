import type { CslItem } from '../schema/csl-item.ts';
import { toBibtex } from '../scholarly/bibtex.ts';
import { citationItem } from '../publication/citable-work.ts';
import { toCslJson } from '../scholarly/csl-json.ts';
import { ownWork } from '../publication/own-work.ts';
import { toRis } from '../scholarly/ris.ts';
import type { Output } from './output.ts';

const formats: readonly { name: string; mediaType: string; write: (item: CslItem) => string }[] = [
  { name: 'cite.bib', mediaType: 'application/x-bibtex', write: toBibtex },
  { name: 'cite.ris', mediaType: 'application/x-research-info-systems', write: toRis },
  { name: 'cite.json', mediaType: 'application/vnd.citationstyles.csl+json', write: toCslJson },
];

/** Each article's own citation for reference managers, beside its page: withdrawn works too, which say that they are. */
export const citationFiles: Output = {
  id: 'citation-files',
  files({ publication }) {
    if (!publication.site.citationFiles) return [];
    return [...publication.articles, ...publication.withdrawn].flatMap((article) => {
      const item = citationItem(ownWork(article, publication));
      return formats.map(({ name, mediaType, write }) => ({
        url: `${article.url}${name}`,
        mediaType,
        source: item,
        render: () => write(item),
      }));
    });
  },
};
