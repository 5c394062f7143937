import type { Publication } from '../publication/publication.ts';
import { ResultCache } from '../scholarly/result-cache.ts';
import { Scholarship } from '../scholarly/scholarship.ts';
import { planPages, type PlannedPage } from '../views/plan.ts';

/** The pages of a publication for their addresses alone: which works are related decides on none of them. */
export function planAddresses(publication: Publication): readonly PlannedPage[] {
  return planPages(publication, { of: () => [] }, new Scholarship(publication, new ResultCache('')));
}
