import { formatFor } from '../language/format.ts';
import type { Article, Publication } from '../publication/publication.ts';
import { textIn } from '../schema/site.ts';
import type { Output } from './output.ts';

/** What a language model should read of the site, as a Markdown file of links (https://llmstxt.org). */
export const llms: Output = {
  id: 'llms',
  files: ({ publication }) =>
    publication.isPreview || !publication.site.markdownCopies
      ? []
      : [
          {
            url: publication.urls.file('llms.txt'),
            mediaType: 'text/plain',
            render: () => `${lines(publication).join('\n')}\n`,
          },
        ],
};

function lines(publication: Publication): readonly string[] {
  const { site, urls, languages } = publication;
  const { language } = site;
  return [
    `# ${textIn(site.name, language)}`,
    '',
    `> ${textIn(site.tagline, language)}`,
    ...(site.licence ? ['', `${formatFor(language).strings.licence}: ${site.licence.name}`] : []),
    ...languages.flatMap((lang) => site.sections.flatMap((section) => sectionLines(section, lang, publication))),
    '',
    '## Optional',
    '',
    `- [Atom](${urls.absolute(`${urls.home(language)}atom.xml`)})`,
    `- [Sitemap](${urls.absolute(urls.file('sitemap.xml'))})`,
  ];
}

/** The works of a section in a language; nothing where there are none. */
function sectionLines(
  { id, title }: Publication['site']['sections'][number],
  lang: string,
  { articles, site, urls }: Publication,
): readonly string[] {
  const works = articles.filter((article) => article.section === id && article.lang === lang);
  if (works.length === 0) return [];
  const name = lang === site.language ? '' : ` (${formatFor(lang).languageName(lang)})`;
  const line = ({ title: work, url, summary }: Article): string =>
    `- [${work.replaceAll(/[\\`*_[\]<>]/g, '\\$&')}](${urls.absolute(`${url}index.md`)})${summary === undefined ? '' : `: ${summary}`}`;
  return ['', `## ${textIn(title, lang)}${name}`, '', ...works.map(line)];
}
