import type { FoundWork } from './pagefind.ts';

/** One found work as the form's template has it: kind, title, the words where they stand, byline and date. */
export function foundItem(
  { url, excerpt, meta, sub_results: parts }: FoundWork,
  template: HTMLTemplateElement,
): Element {
  const item = document.importNode(template.content, true).firstElementChild;
  if (!item) throw new Error('The template of a found work is empty.');
  const fill = (selector: string, ...content: (string | Node)[]): void => {
    item.querySelector(selector)?.replaceChildren(...content);
  };
  const link = item.querySelector('a');
  // The best part is where the words stand; a work that was found by its title has no better part than its beginning.
  const best = parts[0];
  if (link) link.href = best?.url ?? url;
  fill('a', meta.title ?? url);
  fill('.kind', meta.kind ?? '');
  fill('.summary', ...marked(best?.excerpt ?? excerpt));
  fill('.byline', meta.byline ?? '');
  fill('time', meta.dateText ?? '');
  item.querySelector('time')?.setAttribute('datetime', meta.date ?? '');
  return item;
}

/** The text of an excerpt with its marks, and with nothing else that HTML could hold. */
function marked(excerpt: string): readonly (string | Node)[] {
  const { childNodes } = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
