import { h } from 'hastscript';
import { z } from 'zod';
import { defineDirective } from './directive.ts';

/** A sentence of the article itself, repeated large. */
export const pullquote = defineDirective({
  name: 'pullquote',
  attributes: z.strictObject({}),
  example: ':::pullquote',
  allowed: { attributes: { div: [['className', 'pullquote']] } },
  toHast({ content }) {
    return h('div', { className: ['pullquote'] }, [...content]);
  },
});
