import { fill } from '../language/strings.ts';
import type { Reason } from '../related/reason.ts';
import type { RelatedWork } from '../related/related-works.ts';
import type { LanguageContext } from './context.ts';
import { elsewhereItem, workItem } from './work-item.ts';
import type { WorkGroup, WorkItem } from './view.ts';

/** A related work as it stands in a list, with its reasons in the reader's language. */
export function relatedItem({ work, reasons }: RelatedWork, context: LanguageContext): WorkItem {
  const item = 'ours' in work ? workItem(work.ours, context) : elsewhereItem(work.elsewhere, context);
  return { ...item, reasons: reasons.map((reason) => reasonText(reason, context)) };
}

/** Related works under the headings of their first reasons; the order within a group is kept. */
export function relatedGroups(works: readonly RelatedWork[], context: LanguageContext): readonly WorkGroup[] {
  const { strings } = context.format;
  const groups = [
    { id: 'picks', heading: strings.groupPicks, types: ['pick'] },
    { id: 'series', heading: strings.groupSeries, types: ['series'] },
    { id: 'links', heading: strings.groupLinks, types: ['link', 'linked-by', 'co-cited'] },
    { id: 'sources', heading: strings.groupSources, types: ['sources'] },
    { id: 'topics', heading: strings.groupTopics, types: ['topics'] },
    { id: 'text', heading: strings.groupText, types: ['text', 'author'] },
  ];
  return groups
    .map(({ id, heading, types }) => ({
      id,
      heading,
      works: works
        .filter(({ reasons }) => types.includes(reasons[0]?.type ?? 'text'))
        .map((work) => withoutReason(relatedItem(work, context), heading)),
    }))
    .filter((group) => group.works.length > 0);
}

/** A reason that the heading of the group already gives is not given again. */
function withoutReason(item: WorkItem, heading: string): WorkItem {
  return { ...item, reasons: (item.reasons ?? []).filter((reason) => reason !== heading) };
}

/** A reason in words: "Both on the Middle Corridor and Kazakhstan". Many pairs of works have the same. */
function reasonText(reason: Reason, context: LanguageContext): string {
  const key = JSON.stringify(reason);
  const text = context.reasonTexts.get(key) ?? wordReason(reason, context);
  context.reasonTexts.set(key, text);
  return text;
}

function wordReason(reason: Reason, { format, authors, topics }: LanguageContext): string {
  const { strings } = format;
  const topicTitle = (id: string): string => topics.get(id)?.title ?? id;
  switch (reason.type) {
    case 'pick':
      return strings.reasonPick;
    case 'series':
      return fill(strings.reasonSeries, { part: format.numerals(reason.part), series: topicTitle(reason.topic) });
    case 'link':
      return strings.reasonLink;
    case 'linked-by':
      return strings.reasonLinkedBy;
    case 'co-cited':
      return format.count('reasonCoCited', reason.count);
    case 'sources':
      return format.count('reasonSources', reason.count);
    case 'topics':
      return fill(strings.reasonTopics, {
        topics: format
          .list(reason.ids.map(topicTitle))
          .map(({ text }) => text)
          .join(''),
      });
    case 'author':
      return fill(strings.reasonAuthor, {
        author: authors.get(reason.id)?.name ?? reason.id,
      });
    case 'text':
      return strings.reasonText;
  }
}
