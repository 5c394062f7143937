import { h } from 'hastscript';
import { z } from 'zod';
import { defineDirective } from './directive.ts';

/** A short form, with what it stands for. It can be focused, so that a finger or a key shows the long form too. */
export const abbr = defineDirective({
  name: 'abbr',
  attributes: z.strictObject({
    title: z.string('is missing').trim().min(1, 'is empty: write out what the letters stand for'),
  }),
  example: ':abbr[GDP]{title="gross domestic product"}',
  allowed: { attributes: { abbr: [['tabIndex', 0]] } },
  toHast({ attributes: { title }, content }) {
    return h('abbr', { title, tabIndex: 0 }, [...content]);
  },
});
