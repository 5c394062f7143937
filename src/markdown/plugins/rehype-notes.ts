import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { draftOf } from '../body-draft.ts';
import { eachElement } from '../each-element.ts';
import { fitBeside, type Note } from '../notes-beside.ts';

/** How long a citation comes out, which only the publication knows: as a note with title and publisher, or as "(Smith 2020)". */
const letters = { note: 180, short: 24 };

/**
 * Ties each footnote to its first call by a number, where all of them have room beside the text: the style sheet lays
 * them there if the screen is wide enough. They stay where they are in the page, at its foot.
 */
export function rehypeNotes() {
  return (tree: Root, file: VFile): void => {
    const section = tree.children.findLast(
      (child) => child.type === 'element' && child.properties.dataFootnotes !== undefined,
    );
    if (section?.type !== 'element') return;
    const notes = notesOf(section, tree);
    const { citationNotes } = draftOf(file).settings;
    if (!fitBeside(tree, notes, citationNotes ? letters.note : letters.short)) return;
    section.properties.className = ['footnotes', 'beside'];
    for (const [index, { item, calls }] of notes.entries()) {
      for (const tied of [item, calls[0]]) if (tied) tied.properties.dataNote = String(index + 1);
    }
  };
}

function notesOf(section: Element, tree: Root): readonly Note[] {
  const calls: Element[] = [];
  const items: Element[] = [];
  eachElement(tree, (element) => {
    if (element.properties.dataFootnoteRef !== undefined) calls.push(element);
  });
  eachElement(section, (element) => {
    if (element.tagName !== 'li') return;
    items.push(element);
    return 'skip';
  });
  return items.map((item) => ({
    item,
    calls: calls.filter(
      ({ properties: { href } }) => decodeURIComponent(String(href)) === `#${String(item.properties.id)}`,
    ),
  }));
}
