import type { SiteInput } from './schema/site.ts';

/** The settings of the publication. Every field is explained in src/schema/site.ts: hover over it in your editor. */
export default {
  name: 'Octavo Papers',
  tagline: {
    en: 'A sample publication, and the handbook of the tool that made it',
    ru: 'Образец публикации и руководство к программе, которой она сделана',
    fa: 'نمونهٔ یک نشریه و راهنمای ابزاری که آن را ساخته است',
  },
  url: 'https://octavo.example',
  language: 'en',
  languages: ['en', 'ru', 'fa'],
  sections: [
    {
      id: 'research',
      title: { en: 'Research', ru: 'Исследования', fa: 'پژوهش' },
      description: {
        en: 'Abstracts and briefs on Central Asia and the Caspian.',
        ru: 'Аннотации и справки о Центральной Азии и Каспии.',
        fa: 'چکیده‌ها و گزارش‌های کوتاه دربارهٔ آسیای مرکزی و دریای خزر.',
      },
    },
    {
      id: 'handbook',
      title: { en: 'Handbook', ru: 'Руководство', fa: 'راهنما' },
      description: {
        en: 'How to write, illustrate, cite, relate, translate, correct and publish with Octavo.',
        ru: 'Как писать, иллюстрировать, цитировать, связывать, переводить, исправлять и публиковать с Octavo.',
        fa: 'چگونه با Octavo بنویسید، تصویر بیفزایید، ارجاع دهید، پیوند بزنید، ترجمه و تصحیح کنید و منتشر کنید.',
      },
    },
  ],
  navigation: [
    { to: 'section:research' },
    { to: 'section:handbook' },
    { to: 'topics' },
    { to: 'authors' },
    { to: 'archive' },
    { to: 'search' },
  ],
  footer: [{ to: 'page:about' }, { to: 'page:contact' }],
  houseStyle: [
    { term: 'e-mails', preferred: 'messages', reason: '“E-mail” is the way; what is sent is a message.' },
    { term: 'Kirghizia', preferred: 'Kyrgyzstan', reason: 'The state has borne this name since 1991.' },
    { term: 'Tadjikistan', preferred: 'Tajikistan', reason: 'The usual spelling in English.' },
  ],
  record: { withdrawnOnAuthorPages: true },
  problemsPage: true,
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  contact: 'editors@octavo.example',
} satisfies SiteInput;
