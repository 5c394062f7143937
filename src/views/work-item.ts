import type { Format } from '../language/format.ts';
import { kindName } from '../publication/kinds.ts';
import type { Article, Elsewhere } from '../publication/publication.ts';
import { textIn } from '../schema/site.ts';
import { byline, plainByline } from './byline.ts';
import type { LanguageContext } from './context.ts';
import { pictureView } from './picture.ts';
import type { DateText, WorkItem } from './view.ts';

/** How many words a minute people read; the slower of the two speeds that studies of prose give. */
const wordsAMinute = 220;

/** An article as it stands in a list of works from several sections; the same object in every list of a language. */
export function workItem(article: Article, context: LanguageContext): WorkItem {
  const { workItems } = context;
  const item = workItems.get(article) ?? makeWorkItem(article, context);
  workItems.set(article, item);
  return item;
}

function makeWorkItem(article: Article, context: LanguageContext): WorkItem {
  const { lang, format, publication } = context;
  const { urls } = publication;
  return {
    title: article.title,
    url: article.url,
    ...(article.lang !== lang && {
      lang: article.lang,
      dir: article.dir,
      languageName: format.languageName(article.lang),
    }),
    external: false,
    kind: kindName(article.kind, publication.site, lang),
    section: sectionRun(article.section, context),
    byline: byline(article.credits, context),
    date: dateText(article.date, format),
    ...(article.summary !== undefined && { summary: article.summary }),
    ...(article.image && { picture: pictureView(article.image.file, article.image.alt, urls) }),
    readingTime: readingTime(article, format),
  };
}

/** An article in a list of its own section, which need not be named again. */
export function workInSection(article: Article, context: LanguageContext): WorkItem {
  const { section: _, ...item } = workItem(article, context);
  return item;
}

/** A work that was taken back, as it stands in a list: what it was called and whose it is. */
export function withdrawnItem(article: Article, context: LanguageContext): WorkItem {
  const { format, lang } = context;
  return {
    title: article.title,
    url: article.url,
    ...(article.lang !== lang && { lang: article.lang, dir: article.dir }),
    external: false,
    kind: format.strings.withdrawn,
    byline: byline(article.credits, context),
    date: dateText(article.date, format),
  };
}

/** A work that is not ours, as it stands in a list. */
export function elsewhereItem(
  { title, url, authors, date, publisher }: Elsewhere,
  { format }: LanguageContext,
): WorkItem {
  return {
    title,
    ...(url !== undefined && { url }),
    external: true,
    ...(publisher !== undefined && { publisher }),
    byline: plainByline(authors, format),
    ...(date !== undefined && { date: dateText(date, format) }),
  };
}

export function dateText(iso: string, format: Format): DateText {
  return { iso, text: format.date(iso) };
}

/** The date of a work as its own page has it: in the calendar of the readers besides, where that is another. */
export function dateInFull(iso: string, format: Format): DateText {
  const own = format.ownDate(iso);
  return { ...dateText(iso, format), ...(own !== undefined && { own }) };
}

/** "7 minutes": never less than one. */
export function readingTime({ body }: Article, format: Format): string {
  return format.count('readingTime', Math.max(1, Math.round(body.facts.words / wordsAMinute)));
}

/** A section's title with its address. */
export function sectionRun(id: string, { publication, lang }: LanguageContext): { text: string; url: string } {
  const section = publication.site.sections.find((each) => each.id === id);
  return { text: section ? textIn(section.title, lang) : id, url: publication.urls.section(id, lang) };
}
