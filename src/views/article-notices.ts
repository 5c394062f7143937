import { fill } from '../language/strings.ts';
import type { Article } from '../publication/publication.ts';
import type { LanguageContext } from './context.ts';
import type { ArticleView } from './view.ts';
import { dateText } from './work-item.ts';

type Notices = Pick<ArticleView, 'previewNote' | 'correctionNote' | 'datedNote' | 'corrections' | 'versions'>;

/** What an article's page says of the article itself: that it is not published yet, what was corrected, how old it is. */
export function articleNotices(article: Article, { format, publication }: LanguageContext): Notices {
  const { strings } = format;
  const { status, due, isDated, corrections, versions, updated, date } = article;
  const latest = publication.site.record.correctionsAtHead ? corrections.at(-1) : undefined;
  return {
    ...(status === 'draft' && { previewNote: strings.draftNote }),
    ...(due !== undefined && {
      previewNote: fill(strings.scheduledNote, { date: format.date(due), time: format.numerals(due.slice(11, 16)) }),
    }),
    ...(latest && {
      correctionNote: fill(strings.correctionNote, { date: format.date(latest.date), text: latest.text }),
    }),
    ...(isDated && { datedNote: fill(strings.datedNote, { date: format.date(updated ?? date) }) }),
    versions: versions.map(({ date: day, url }) => ({ ...dateText(day, format), url })),
    corrections: corrections.map(({ date: day, text }) => ({ date: dateText(day, format), text })),
  };
}
