import { fill } from '../language/strings.ts';
import type { Article } from '../publication/publication.ts';
import type { Site } from '../schema/site.ts';
import type { ShareService } from '../schema/share-settings.ts';
import type { LanguageContext } from './context.ts';
import type { ShareLink } from './view.ts';

/** A service as its own help pages say that it takes a link. */
const services: Readonly<Record<Exclude<ShareService, 'email'>, OtherService>> = {
  bluesky: { name: 'Bluesky', address: 'https://bsky.app/intent/compose?text={title}%20{url}' },
  facebook: { name: 'Facebook', address: 'https://www.facebook.com/sharer/sharer.php?u={url}' },
  linkedin: { name: 'LinkedIn', address: 'https://www.linkedin.com/sharing/share-offsite/?url={url}' },
  telegram: { name: 'Telegram', address: 'https://t.me/share/url?url={url}&text={title}' },
  whatsapp: { name: 'WhatsApp', address: 'https://wa.me/?text={title}%20{url}' },
  x: { name: 'X', address: 'https://x.com/intent/post?text={title}&url={url}' },
};

type OtherService = Exclude<Site['share'][number], ShareService>;

/** Plain links that pass an article on: nothing of the services stands in the page, and none learns who reads it. */
export function shareLinks(article: Article, { publication, format: { strings } }: LanguageContext): ShareLink[] {
  const { site, urls } = publication;
  const values = { url: encodeURIComponent(urls.absolute(article.url)), title: encodeURIComponent(article.title) };
  return site.share.map((service) => {
    if (service === 'email') {
      return {
        text: strings.email,
        label: strings.shareByEmail,
        url: fill('mailto:?subject={title}&body={url}', values),
      };
    }
    const { name, address } = typeof service === 'string' ? services[service] : service;
    return { text: name, label: fill(strings.shareOn, { service: name }), url: fill(address, values) };
  });
}
