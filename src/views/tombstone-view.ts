import { fill } from '../language/strings.ts';
import { kindName } from '../publication/kinds.ts';
import type { Article, Withdrawal } from '../publication/publication.ts';
import { byline } from './byline.ts';
import type { LanguageContext } from './context.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import { articleMetadata } from './metadata.ts';
import type { TombstoneView } from './view.ts';
import { dateText, sectionRun } from './work-item.ts';

/** What stands at the address of a work that was taken back: what it was, whose, why it is gone and what replaces it. */
export function tombstoneView(article: Article, context: LanguageContext): TombstoneView {
  const { format, lang, publication } = context;
  const { strings } = format;
  const { date, reason, replacedBy } = withdrawalOf(article);
  return {
    type: 'tombstone',
    head: head(context, {
      url: article.url,
      title: fill(strings.withdrawnTitle, { title: article.title }),
      description: reason,
      noindex: true,
      // Those who cite or index the work must learn that it was taken back.
      jsonLd: articleMetadata(article, context).jsonLd,
    }),
    frame: frame(context, { url: article.url, trail: [sectionRun(article.section, context)] }),
    title: article.title,
    kind: kindName(article.kind, publication.site, lang),
    byline: byline(article.credits, context),
    date: dateText(article.date, format),
    withdrawn: dateText(date, format),
    reason,
    ...(replacedBy && { replacement: { text: replacedBy.title, url: replacedBy.url } }),
  };
}

function withdrawalOf({ withdrawal, url }: Article): Withdrawal {
  if (!withdrawal) throw new Error(`${url} was not withdrawn.`);
  return withdrawal;
}
