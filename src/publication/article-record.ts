import { typographText } from '../markdown/typography/typograph-text.ts';
import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import { slugPattern } from '../schema/fields.ts';
import type { ArticleFields } from '../schema/article.ts';
import type { Entry } from './entries.ts';
import { formerAddress } from './former-address.ts';
import type { Alias, Article, Withdrawal } from './publication.ts';
import { compareText } from './order.ts';
import { dueAt, instantOf, isOlderThan } from './status.ts';
import type { Workshop } from './workshop.ts';

type ArticleRecord = Pick<
  Article,
  | 'date'
  | 'publishedAt'
  | 'updated'
  | 'status'
  | 'due'
  | 'corrections'
  | 'withdrawal'
  | 'isDated'
  | 'aliases'
  | 'keepsVersions'
>;

/** When an article was published, corrected and taken back, and where it stood before. */
export function articleRecord(entry: Entry<ArticleFields>, workshop: Workshop): ArticleRecord {
  const { fields, lang } = entry;
  const { time, schedule, site } = workshop;
  const status = schedule.status(entry);
  const date = fields.date.slice(0, 10);
  const corrections = fields.corrections
    .toSorted((a, b) => compareText(a.date, b.date))
    .map((correction) => ({ date: correction.date, text: typographText(correction.text, lang) }));
  const changes = [...(fields.updated === undefined ? [] : [fields.updated]), ...corrections.map((each) => each.date)];
  const updated = changes.sort().at(-1);
  const withdrawal = status === 'withdrawn' ? withdrawalOf(entry, workshop) : undefined;
  const years = site.record.datedAfterYears;
  return {
    date,
    publishedAt: instantOf(fields.date, time.timeZone),
    ...(updated !== undefined && { updated }),
    status,
    ...(status === 'scheduled' && { due: dueAt(fields, time.timeZone) }),
    corrections,
    ...(withdrawal && { withdrawal }),
    isDated: years !== undefined && isOlderThan(years, updated ?? date, time),
    aliases: fields.aliases.flatMap((alias, index) => aliasOf(alias, index, entry, workshop)),
    keepsVersions: fields.versions,
  };
}

function withdrawalOf(entry: Entry<ArticleFields>, workshop: Workshop): Withdrawal | undefined {
  const { fields, lang } = entry;
  if (!fields.withdrawn) return undefined;
  const { date, reason, replacedBy } = fields.withdrawn;
  const replacement = replacedBy === undefined ? undefined : replacementOf(replacedBy, entry, workshop);
  return { date, reason: typographText(reason, lang), ...(replacement && { replacedBy: replacement }) };
}

function replacementOf(
  replacedBy: string,
  entry: Entry<ArticleFields>,
  { addresses, schedule, report }: Workshop,
): Withdrawal['replacedBy'] {
  if (/^https?:/.test(replacedBy)) return { url: replacedBy, title: new URL(replacedBy).hostname };
  const { document, lang } = entry;
  const at = document.places.ofValue(['withdrawn', 'replacedBy']);
  const other = addresses.article(replacedBy, lang);
  if (!other) {
    report(
      problem('related-unknown', document.file, at, {
        id: replacedBy,
        suggestion: suggestion(replacedBy, addresses.slugs),
      }),
    );
    return undefined;
  }
  if (!schedule.isReadableFrom(entry, other)) {
    const state = schedule.obstacle(other);
    report(problem('link-unpublished', document.file, at, { target: replacedBy, state, other: other.document.file }));
    return undefined;
  }
  return { url: addresses.articleUrl(other), title: typographText(other.fields.title, other.lang) };
}

/** A former name of the file stands for the address that the article had under that name; a path stands for itself. */
function aliasOf(
  alias: string,
  index: number,
  entry: Entry<ArticleFields>,
  { addresses, site, report }: Workshop,
): readonly Alias[] {
  const { document } = entry;
  const at = document.places.ofValue(['aliases', index]);
  if (slugPattern.test(alias)) {
    return [{ url: addresses.articleUrl({ ...entry, document: { ...document, slug: alias } }), at }];
  }
  const url = formerAddress(alias, site.base);
  if (url !== undefined) return [{ url, at }];
  report(problem('alias-invalid', document.file, at, { alias }));
  return [];
}
