import { z } from 'zod';
import { line } from './fields.ts';

/** The services whose addresses for sharing are known, by the names that settings use. */
const shareServices = ['email', 'bluesky', 'facebook', 'linkedin', 'telegram', 'whatsapp', 'x'] as const;

export type ShareService = (typeof shareServices)[number];

/** A service that is not among them. */
const otherService = z.strictObject({
  /** The name, as readers know it. */
  name: line,
  /** The address at which it takes a link; `{url}` and `{title}` stand for those of the article, already encoded. */
  address: line.refine(
    (text) => text.startsWith('https://') && text.includes('{url}'),
    'must begin with https:// and hold {url}',
  ),
});

/** The services to which an article's readers are offered to pass it on, in order. */
export const shareSchema = z.array(
  z.union(
    [z.enum(shareServices), otherService],
    `must be one of ${shareServices.join(', ')}, or {name, address} with https:// and {url} in the address`,
  ),
);
