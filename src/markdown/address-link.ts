import type { Element } from 'hast';

/** A link whose text is its own address: `<https://example.org/>`, or an address that stands in running text. */
export function isAddressLink({ tagName, properties, children: [only] }: Element): boolean {
  return (
    tagName === 'a' &&
    only?.type === 'text' &&
    /^(?:https?:|www\.|mailto:)|^\S+@\S+$/i.test(only.value) &&
    properties.href !== undefined
  );
}
