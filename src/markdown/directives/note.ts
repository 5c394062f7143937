import { h } from 'hastscript';
import { z } from 'zod';
import { defineDirective } from './directive.ts';

/** A remark to the reader that interrupts the text: a caveat, an editorial note. */
export const note = defineDirective({
  name: 'note',
  attributes: z.strictObject({}),
  example: ':::note[About the figures]',
  allowed: {
    attributes: {
      div: [
        ['className', 'note'],
        ['role', 'note'],
      ],
      p: [['className', 'note-title']],
    },
  },
  toHast({ title, content }) {
    const heading = title.length === 0 ? [] : [h('p', { className: ['note-title'] }, [...title])];
    return h('div', { className: ['note'], role: 'note' }, [...heading, ...content]);
  },
});
