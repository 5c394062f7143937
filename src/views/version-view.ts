import { fill } from '../language/strings.ts';
import type { Article, Version } from '../publication/publication.ts';
import { versionWork } from '../publication/version-work.ts';
import { textDifference } from '../record/difference.ts';
import { bodyView } from './body.ts';
import { byline } from './byline.ts';
import type { LanguageContext } from './context.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { citingViews } from './references.ts';
import type { VersionView } from './view.ts';
import { dateText, sectionRun } from './work-item.ts';

/** An earlier text of an article at an address of its own, and what has changed since. */
export function versionView(version: Version, article: Article, context: LanguageContext): VersionView {
  const { format, publication, scholarship } = context;
  const { strings } = format;
  const work = versionWork(version, article);
  const label = fill(strings.versionOf, { date: format.date(version.date) });
  const { references } = citingViews(work, context);
  return {
    type: 'version',
    head: head(context, { url: version.url, title: `${version.title} (${label})`, noindex: true }),
    frame: frame(context, {
      url: version.url,
      trail: [sectionRun(article.section, context), { text: article.title, url: article.url }],
    }),
    title: version.title,
    label,
    byline: byline(article.credits, context),
    published: dateText(article.date, format),
    current: { text: strings.currentText, url: article.url },
    body: bodyView(version.body, publication.urls, scholarship.citations(work).citations),
    references,
    difference: textDifference(version.body.facts.text, article.body.facts.text),
    citations: scholarship.offered(work),
  };
}
