import type { MarkdownSettings } from '../../../src/markdown/markdown-settings.ts';

/** Settings of the imaginary site that the tests of this room render for. */
export function testSettings(lang = 'en'): MarkdownSettings {
  const russian = {
    footnotes: 'Примечания',
    footnoteBack: 'Назад к тексту, примечание {n}',
    tableRegion: 'Таблица',
    fullSize: 'В полном размере: {alt}',
  };
  const english = {
    footnotes: 'Notes',
    footnoteBack: 'Back to the text, note {n}',
    tableRegion: 'Table',
    fullSize: 'In full size: {alt}',
  };
  const persian = {
    footnotes: 'پانوشت‌ها',
    footnoteBack: 'بازگشت به متن، پانوشت {n}',
    tableRegion: 'جدول',
    fullSize: 'در اندازهٔ کامل: {alt}',
  };
  return { lang, siteUrl: 'https://institute.example/site', labels: { ru: russian, fa: persian }[lang] ?? english };
}
