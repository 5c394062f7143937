import type { Element, Root } from 'hast';
import { eachElement, holdsElement } from './each-element.ts';
import { plainText } from './plain-text.ts';

/** A note with the links that call it, the first call first. */
export interface Note {
  readonly item: Element;
  readonly calls: readonly Element[];
}

/** So many notes have names in `styles/note-names.css`. */
const most = 40;

/**
 * What stands on a line, guessed so that text comes out rather too short and notes rather too long: what seems to fit
 * then does. A line of the margin is lower than one of the text.
 */
const lettersOfText = 72;
const lettersOfNote = 30;
const heightOfNoteLine = 0.8;
const gap = 0.5;

/** A note that is pushed further below its call than this, in lines of text, is looked for in vain. */
const furthest = 12;

/** So many lines below the end of the text, what follows an article leaves the margin free. */
const free = 6;

/**
 * Whether there is room for the notes beside the text, each at its call or below the note before it: all of them, for
 * readers would not know where to look if some stood at the foot.
 */
export function fitBeside(body: Root, notes: readonly Note[], lettersOfCitation: number): boolean {
  if (notes.length > most || notes.some(({ item }) => !isPlain(item))) return false;
  const { lines, height } = linesOfCalls(body);
  let bottom = 0;
  for (const { item, calls } of notes) {
    const line = calls[0] && lines.get(calls[0]);
    if (line === undefined || bottom - line > furthest) return false;
    bottom = Math.max(line, bottom) + heightOf(item, lettersOfCitation);
  }
  return bottom <= height + free;
}

/** Paragraphs alone: a table, a picture or code needs the width of the text. */
function isPlain(item: Element): boolean {
  return !holdsElement(item, ({ tagName }) => /^(?:table|figure|img|pre|ol|ul|dl|math|div|details)$/.test(tagName));
}

function heightOf(item: Element, lettersOfCitation: number): number {
  let citations = 0;
  eachElement(item, ({ tagName }) => {
    if (tagName === 'octavo-cite') citations += 1;
  });
  const letters = plainText(item).length + citations * lettersOfCitation;
  return Math.ceil(letters / lettersOfNote) * heightOfNoteLine + gap;
}

/** On which line each call stands, and how many lines there are. */
function linesOfCalls(body: Root): { readonly lines: ReadonlyMap<Element, number>; readonly height: number } {
  const lines = new Map<Element, number>();
  let height = 0;
  for (const block of body.children) {
    if (block.type !== 'element' || block.properties.dataFootnotes !== undefined) continue;
    const top = height;
    eachElement(block, (element) => {
      if (element.properties.dataFootnoteRef === undefined) return;
      lines.set(element, top + Math.floor(plainText(block, element).length / lettersOfText));
    });
    height += Math.ceil(plainText(block).length / lettersOfText) + gap;
  }
  return { lines, height };
}
