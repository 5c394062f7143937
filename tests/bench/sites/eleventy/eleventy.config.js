import footnotes from 'markdown-it-footnote';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** @param {import('@11ty/eleventy/UserConfig').default} config */
export default function (config) {
  config.amendLibrary('md', (markdown) => markdown.set({ typographer: true }).use(footnotes));
  config.addPassthroughCopy({ public: '/' });
  config.addFilter('day', (date) => day.format(date));
  config.addFilter('iso', (date) => date.toISOString().slice(0, 10));
  config.addCollection('articles', (api) => articles(api));
  for (const field of ['authors', 'topics']) {
    config.addCollection(field, (api) =>
      api
        .getFilteredByGlob(`content/${field}/*.md`)
        .toSorted((a, b) => (a.data.title < b.data.title ? -1 : a.data.title > b.data.title ? 1 : 0)),
    );
    config.addCollection(`${field}ById`, (api) =>
      Object.fromEntries(api.getFilteredByGlob(`content/${field}/*.md`).map((item) => [item.fileSlug, item])),
    );
    config.addCollection(`worksBy_${field}`, (api) => worksBy(articles(api), field));
  }
  config.addCollection('articlesById', (api) => Object.fromEntries(articles(api).map((item) => [item.fileSlug, item])));
}

export const config = {
  dir: { input: 'content', includes: '../_includes', output: '_site' },
  markdownTemplateEngine: false,
};

/** Newest first. */
function articles(api) {
  return api.getFilteredByGlob('content/research/*.md').toSorted((a, b) => b.date - a.date);
}

function worksBy(works, field) {
  const found = {};
  for (const work of works) for (const id of work.data[field]) (found[id] ??= []).push(work);
  return found;
}
