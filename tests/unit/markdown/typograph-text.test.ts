import { describe, expect, it } from 'vitest';
import { typographText } from '../../../src/markdown/typography/typograph-text.ts';

/** No-break spaces made visible: `_` is U+00A0 and `,,` U+202F. */
function set(text: string, lang: string): string {
  return typographText(text, lang).replaceAll('\u00A0', '_').replaceAll('\u202F', ',,');
}

describe('typographText', () => {
  it.each([
    ['en', '"A visit" to Baku', '“A visit” to Baku'],
    ['en', `She said "he said 'no' twice"`, 'She said “he said ‘no’ twice”'],
    ['en', `"'No'"`, '“‘No’”'],
    ['en', "The ministers' talks weren't", 'The ministers’ talks weren’t'],
    ['en', "Back in the '90s", 'Back in the ’90s'],
    ['en', `5'10" tall`, `5'10" tall`],
    ['en', 'A lone " stays', 'A lone " stays'],
    ['en', 'Talks - and more -- and---more', 'Talks – and more – and—more'],
    ['en', '2010-2015, pp. 4-7, 2010-15', '2010–2015, pp. 4–7, 2010–15'],
    ['en', '2025-03-18 2025-03 COVID-19 978-3-16-1 1-a 1.2-3', '2025-03-18 2025-03 COVID-19 978-3-16-1 1-a 1.2-3'],
    ['en', 'run it with --force, or -f', 'run it with --force, or -f'],
    ['en', 'Wait... and....', 'Wait… and....'],
    ['en-GB', '"x"', '“x”'],
    ['ru', '"Договор "О границе"" подписан', '«Договор „О_границе“» подписан'],
    ['ru', 'Граница - это "линия" и в 10:30', 'Граница_— это «линия» и_в_10:30'],
    ['ru', 'Уже — стоит', 'Уже_— стоит'],
    ['ru', 'Рост на 5 % и не 5%', 'Рост на 5_% и_не 5%'],
    ['ru', 'Из-за кого-то', 'Из-за кого-то'],
    ['de', `"Er sagte 'nein'" - 50 %`, '„Er sagte ‚nein‘“ – 50_%'],
    ['fr', `"C'est vrai" ! 50 % : oui`, '«_C’est vrai_»,,! 50,,%_: oui'],
    ['uz', `O'zbekiston, san'at, "tog'"`, 'Oʻzbekiston, sanʼat, “togʻ”'],
    ['uz-Cyrl', '"Ўзбекистон" - давлат', '«Ўзбекистон»_— давлат'],
    ['kk', '"Қазақстан"', '«Қазақстан»'],
    ['xx', '"x"', '“x”'],
  ])('%s: %s', (lang, typed, printed) => {
    expect(set(typed, lang)).toBe(printed);
  });

  it.each(['en', 'ru', 'de', 'fr', 'uz'])('changes nothing when %s is set twice', (lang) => {
    const once = typographText(`"A 'b' c" - it's 10-12 %, и в 5 % -- "d"...`, lang);
    expect(typographText(once, lang)).toBe(once);
  });
});
