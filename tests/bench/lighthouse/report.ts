/** The part of a report of Lighthouse that is read here: https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md */
export interface LighthouseReport {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, Audit>>;
}

interface Category {
  /** From 0 to 1; null where it could not be told. */
  readonly score: number | null;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
}

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
  readonly details?: { readonly items?: readonly { readonly node?: { readonly selector: string } }[] };
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

export type Scores = Readonly<Record<(typeof categories)[number], number>>;

/** The four scores, from 0 to 100; throws where the page could not be judged. */
export function scoresOf({ runtimeError, categories: judged }: LighthouseReport): Scores {
  if (runtimeError) throw new Error(`Lighthouse could not judge the page: ${runtimeError.message}`);
  const score = (id: string): number => Math.round(100 * (judged[id]?.score ?? 0));
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    seo: score('seo'),
  };
}

/** The audits that took points from a category, as sentences with the first places where they found something. */
export function lostPoints(report: LighthouseReport): readonly string[] {
  const scores = scoresOf(report);
  return categories
    .filter((category) => scores[category] < 100)
    .flatMap((category) =>
      (report.categories[category]?.auditRefs ?? [])
        .filter(({ weight }) => weight > 0)
        .flatMap(({ id }) => {
          const audit = report.audits[id];
          return audit?.score != null && audit.score < 1 ? [`${category}: ${id}: ${auditText(audit)}`] : [];
        }),
    );
}

function auditText({ title, displayValue, details }: Audit): string {
  const places = (details?.items ?? []).flatMap(({ node }) => (node ? [node.selector] : []));
  return [
    displayValue === undefined ? title : `${title}: ${displayValue}`,
    ...places.slice(0, 3).map((place) => `\n    at ${place}`),
    ...(places.length > 3 ? [`\n    and ${places.length - 3} more`] : []),
  ].join('');
}
