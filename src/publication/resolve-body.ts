import { problem } from '../problems/make-problem.ts';
import { suggestion } from '../problems/nearest.ts';
import type { BodyLink } from '../markdown/rendered-body.ts';
import type { Address } from './address-book.ts';
import { bodyProblems, placeInFile } from './bodies.ts';
import type { Entry } from './entries.ts';
import type { Body } from './publication.ts';
import { resolveDrawing } from './resolve-drawing.ts';
import type { Schedule } from './schedule.ts';
import type { Workshop } from './workshop.ts';

export interface ResolvedBody {
  readonly body: Body;
  /** Where each link leads; `undefined` where nowhere. */
  readonly targets: readonly (Address | undefined)[];
}

/** Fills the slots of an entry's body and reports what is wrong in it. */
export function resolveBody(entry: Entry<unknown>, workshop: Workshop): ResolvedBody {
  const { document } = entry;
  const result = workshop.bodies.get(document);
  if (!result) throw new Error(`${document.file} was not rendered.`);
  const { digest, facts } = result;
  bodyProblems(document, facts).forEach(workshop.report);
  const targets = facts.links.map((link) => resolveLink(link, entry, workshop));
  const images = facts.images.map(({ src, at }) => {
    const found = workshop.images.find(src, document, placeInFile(document, at));
    if (!('code' in found)) return found;
    workshop.report(found);
    return null;
  });
  const links = targets.map((address, index) =>
    address ? address.url + afterPath(facts.links[index]?.target ?? '') : null,
  );
  const drawings = facts.drawings.map((drawing) => resolveDrawing(drawing, entry, workshop));
  return { body: { digest, facts, links, images, drawings }, targets };
}

function resolveLink(
  link: BodyLink,
  entry: Entry<unknown>,
  { addresses, bodies, schedule, report }: Workshop,
): Address | undefined {
  const { file } = entry.document;
  const at = placeInFile(entry.document, link.at);
  const found = addresses.resolve(link, entry, at);
  if ('code' in found) {
    report(found);
    return undefined;
  }
  const { article } = found;
  const hidden = obstacleTo(found, entry, schedule);
  if (hidden !== undefined) {
    report(problem('link-unpublished', file, at, { target: link.target, ...hidden }));
    return undefined;
  }
  if (!article) return found;
  if (schedule.status(article) === 'withdrawn') {
    report(problem('link-withdrawn', file, at, { target: link.target, other: article.document.file }));
  }
  // What follows ":~:" tells a browser which words to mark, and is no part of the address.
  const anchor = anchorOf(link.target)
    .slice(1)
    .replace(/:~:.*$/, '');
  const ids = bodies.get(article.document)?.facts.headings.map(({ id }) => id) ?? [];
  if (anchor !== '' && !ids.includes(anchor)) {
    report(
      problem('link-anchor-unknown', file, at, {
        slug: article.document.slug,
        anchor,
        suggestion: suggestion(anchor, ids),
      }),
    );
  }
  return found;
}

/** What hides an address from the readers of `from`, and the file that it depends on. */
function obstacleTo(
  { article, isHidden, file = '' }: Address,
  from: Entry<unknown>,
  schedule: Schedule,
): { readonly state: string; readonly other: string } | undefined {
  if (isHidden && schedule.isOpen(from))
    return { state: 'the page of an author or topic without a published work', other: file };
  if (!article || schedule.isReadableFrom(from, article)) return undefined;
  return { state: schedule.obstacle(article), other: article.document.file };
}

/** Query and anchor. */
function afterPath(target: string): string {
  return /[?#].*$/.exec(target)?.[0] ?? '';
}

function anchorOf(target: string): string {
  return /#.*$/.exec(target)?.[0] ?? '';
}
