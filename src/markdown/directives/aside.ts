import { h } from 'hastscript';
import { z } from 'zod';
import { defineDirective } from './directive.ts';

/** A box beside the argument, with or without a title: background, a biography, a method. */
export const aside = defineDirective({
  name: 'aside',
  attributes: z.strictObject({}),
  example: ':::aside[The accord in brief]',
  allowed: {
    attributes: {
      div: [
        ['className', 'aside'],
        ['role', 'note'],
      ],
      p: [['className', 'aside-title']],
    },
  },
  toHast({ title, content }) {
    const heading = title.length === 0 ? [] : [h('p', { className: ['aside-title'] }, [...title])];
    // Not an <aside>: a landmark inside the main landmark would need a name of its own.
    return h('div', { className: ['aside'], role: 'note' }, [...heading, ...content]);
  },
});
