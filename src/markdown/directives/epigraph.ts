import { h } from 'hastscript';
import { z } from 'zod';
import { defineDirective } from './directive.ts';

/** A quotation that opens a text or a part of it, with its author and work. */
export const epigraph = defineDirective({
  name: 'epigraph',
  attributes: z.strictObject({
    author: z.string().min(1, 'is empty').optional(),
    work: z.string().min(1, 'is empty').optional(),
  }),
  example: ':::epigraph{author="Abai" work="Book of Words"}',
  allowed: { attributes: { figure: [['className', 'epigraph']] } },
  toHast({ attributes: { author, work }, content }) {
    const source = [...(author === undefined ? [] : [author]), ...(work === undefined ? [] : [h('cite', work)])];
    const separated = source.length === 2 ? [source[0], ', ', source[1]] : source;
    const caption = separated.length === 0 ? [] : [h('figcaption', separated)];
    return h('figure', { className: ['epigraph'] }, [h('blockquote', [...content]), ...caption]);
  },
});
