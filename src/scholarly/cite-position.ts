import CSL from 'citeproc';
import type { Cite, Citation } from '../markdown/citations/citation.ts';

/** What a note style asks about a cite: whether the source was cited before, and where. */
export interface CitePosition {
  readonly position: number;
  readonly 'near-note': boolean;
  readonly 'first-reference-note-number'?: number;
}

/**
 * The position of every cite, by the rules of CSL 1.0.2 ("position"). A citation that only names the author in the
 * sentence has none: the note beside it does.
 */
export function citePositions(
  citations: readonly Citation[],
  nearNoteDistance: number,
): readonly (readonly CitePosition[])[] {
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  let previous: Citation | undefined;
  return citations.map((citation) => {
    const { cites, note } = citation;
    if (note === undefined) return [];
    const before = previous;
    previous = citation;
    return cites.map((cite, place) => {
      const firstNote = first.get(cite.key);
      const lastNote = last.get(cite.key);
      if (firstNote === undefined) first.set(cite.key, note);
      last.set(cite.key, note);
      if (firstNote === undefined) return { position: CSL.POSITION_FIRST, 'near-note': false };
      const preceding = place > 0 ? cites[place - 1] : onlyCite(before);
      return {
        position: repeatedPosition(cite, preceding),
        'near-note': lastNote !== undefined && note - lastNote <= nearNoteDistance,
        'first-reference-note-number': firstNote,
      };
    });
  });
}

/** A citation of several sources cannot be meant by "ibid." */
function onlyCite(citation: Citation | undefined): Cite | undefined {
  return citation?.cites.length === 1 ? citation.cites[0] : undefined;
}

function repeatedPosition(cite: Cite, preceding: Cite | undefined): number {
  if (preceding?.key !== cite.key) return CSL.POSITION_SUBSEQUENT;
  if (cite.locator === undefined) return preceding.locator === undefined ? CSL.POSITION_IBID : CSL.POSITION_SUBSEQUENT;
  const same = cite.locator === preceding.locator && cite.label === preceding.label;
  return same ? CSL.POSITION_IBID : CSL.POSITION_IBID_WITH_LOCATOR;
}
