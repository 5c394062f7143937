import { h } from 'hastscript';
import { z } from 'zod';
import { toString } from 'hast-util-to-string';
import { defineDirective } from './directive.ts';

/** Small capitals: in a word with small letters those, in one of capitals alone all of it. The text stays as typed. */
export const sc = defineDirective({
  name: 'sc',
  attributes: z.strictObject({}),
  example: ':sc[NATO]',
  allowed: { attributes: { span: [['className', 'small-caps', 'all-small-caps']] } },
  toHast({ content }) {
    const className = /\p{Ll}/u.test(toString(h('span', [...content]))) ? 'small-caps' : 'all-small-caps';
    return h('span', { className: [className] }, [...content]);
  },
});
