import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { numerals } from '../../language/numerals.ts';
import { draftOf } from '../body-draft.ts';
import { eachElement } from '../each-element.ts';

/**
 * Says what footnotes, their calls and the ways back are (DPUB-ARIA 1.1), so that a screen reader names them and can
 * jump between them, lets a note have a name in any script, and writes the numbers of the calls in the digits of the
 * language.
 */
export function rehypeNoteRoles() {
  return (tree: Root, file: VFile): void => {
    const { lang } = draftOf(file).settings;
    eachElement(tree, ({ properties, children }) => {
      const { id, dataFootnotes, dataFootnoteRef, dataFootnoteBackref } = properties;
      // An address is encoded, and what it leads to is not.
      if (typeof id === 'string' && /^fn(?:ref)?-/.test(id)) properties.id = decodeURIComponent(id);
      if (dataFootnotes !== undefined) {
        properties.role = 'doc-endnotes';
        properties.ariaLabelledBy = ['footnote-label'];
      }
      if (dataFootnoteBackref !== undefined) properties.role = 'doc-backlink';
      if (dataFootnoteRef === undefined) return;
      properties.role = 'doc-noteref';
      const [number] = children;
      if (number?.type === 'text') number.value = numerals(number.value, lang);
    });
  };
}
