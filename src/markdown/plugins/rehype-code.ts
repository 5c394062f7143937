import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { eachElement } from '../each-element.ts';
import { highlighter } from '../highlighter.ts';

/** Colours code blocks by classes, in the languages that `highlighter` knows; each can be scrolled by keyboard. */
export function rehypeCode() {
  return (tree: Root): void => {
    eachElement(tree, (pre) => {
      if (pre.tagName !== 'pre') return;
      pre.properties.tabIndex = 0;
      const code = pre.children.find((child) => child.type === 'element' && child.tagName === 'code') as
        Element | undefined;
      const language = code === undefined ? undefined : languageOf(code);
      if (code !== undefined && language !== undefined && highlighter.registered(language)) {
        code.children = highlighter.highlight(toString(code), language).children as ElementContent[];
      }
      return 'skip';
    });
  };
}

function languageOf(code: Element): string | undefined {
  const { className } = code.properties;
  const name = Array.isArray(className)
    ? className.map(String).find((item) => item.startsWith('language-'))
    : undefined;
  return name?.slice('language-'.length).toLowerCase();
}
