import displayCyrillic from './fonts/ysabeau-600-normal-cyrillic.woff2?url&no-inline';
import displayLatin from './fonts/ysabeau-600-normal-latin.woff2?url&no-inline';
import naskh from './fonts/noto-naskh-arabic-400-normal-arabic.woff2?url&no-inline';
import naskhBold from './fonts/noto-naskh-arabic-700-normal-arabic.woff2?url&no-inline';
import textCyrillic from './fonts/alegreya-400-normal-cyrillic.woff2?url&no-inline';
import textLatin from './fonts/alegreya-400-normal-latin.woff2?url&no-inline';

const byScript: Readonly<Record<string, readonly string[]>> = {
  Latn: [displayLatin, textLatin],
  Cyrl: [displayCyrillic, textCyrillic],
  Arab: [naskhBold, naskh],
};

/** URLs of the font files that a page in `lang` (BCP 47) needs for its title and its first line; none for other scripts. */
export function preloads(lang: string): readonly string[] {
  return byScript[new Intl.Locale(lang).maximize().script ?? ''] ?? [];
}
