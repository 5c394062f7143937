import { h } from 'hastscript';
import { z } from 'zod';
import { defineDirective } from './directive.ts';

/** An image with a caption, which may hold links and emphasis, and a credit. */
export const figure = defineDirective({
  name: 'figure',
  attributes: z.strictObject({
    src: z.string('is missing').min(1, 'is empty'),
    alt: z.string('is missing').trim().min(1, 'is empty: say in a few words what the image shows'),
    credit: z.string().min(1, 'is empty').optional(),
  }),
  example: ':::figure{src="map.png" alt="A map of the valley" credit="A. Photographer"}',
  allowed: { attributes: { figcaption: [], p: [['className', 'credit']] } },
  toHast({ attributes: { src, alt, credit }, content }) {
    const creditLine = credit === undefined ? [] : [h('p', { className: ['credit'] }, credit)];
    const caption = [...content, ...creditLine];
    return h('figure', [h('img', { src, alt }), ...(caption.length === 0 ? [] : [h('figcaption', caption)])]);
  },
});
