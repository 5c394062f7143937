import { h } from 'hastscript';
import { z } from 'zod';
import { defineDirective } from './directive.ts';

/** A sentence of the article itself, repeated large. */
export const pullquote = defineDirective({
  name: 'pullquote',
  attributes: z.strictObject({}),
  example: ':::pullquote',
  allowed: { attributes: { aside: [['className', 'pullquote']] } },
  toHast({ content }) {
    return h('aside', { className: ['pullquote'] }, [...content]);
  },
});
