const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri', pattern: '^https?://' };
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)$',
};
const language = { type: 'string', pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' };

/** An author says at least one thing of itself. */
const author = {
  type: 'object',
  properties: { name: text, url: address, avatar: address },
  anyOf: [{ required: ['name'] }, { required: ['url'] }, { required: ['avatar'] }],
  additionalProperties: false,
};

const item = {
  type: 'object',
  properties: {
    id: text,
    url: address,
    external_url: address,
    title: text,
    content_html: { type: 'string' },
    content_text: { type: 'string' },
    summary: text,
    image: address,
    banner_image: address,
    date_published: moment,
    date_modified: moment,
    authors: { type: 'array', items: author },
    tags: { type: 'array', items: text },
    language,
  },
  required: ['id'],
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
  // Names of extensions begin with an underscore.
  patternProperties: { '^_[A-Za-z]': { type: 'object' } },
  additionalProperties: false,
};

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) as a JSON Schema; what it advises against is wrong here. */
export const jsonFeedSchema = {
  type: 'object',
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors: { type: 'array', items: author },
    language,
    expired: { type: 'boolean' },
    hubs: { type: 'array', items: { type: 'object', required: ['type', 'url'] } },
    items: { type: 'array', items: item },
  },
  required: ['version', 'title', 'items'],
  patternProperties: { '^_[A-Za-z]': { type: 'object' } },
  additionalProperties: false,
};
