import { remembered } from '../language/remembered.ts';
import { slugPattern } from '../schema/fields.ts';

/** The id of the topic that a tag names: `Central Asia` → `central-asia`; `undefined` where no address can be made of it. */
export const topicId = remembered((tag: string): string | undefined => {
  // Every article asks for its tags several times, and a site has few.
  const id = tag
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return slugPattern.test(id) ? id : undefined;
});

/** What a topic is called that no file gives a title: `central-asia` → "Central asia". */
export function topicTitle(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
