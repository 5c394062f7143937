import { describe, expect, test } from 'vitest';
import { fullName, nameParts, type NameParts } from '../../../src/schema/person-name.ts';

const cases: [name: string, lang: string, parts: NameParts][] = [
  ['Nicholas Castillo', 'en', { given: 'Nicholas', family: 'Castillo' }],
  ['Madonna', 'en', { family: 'Madonna' }],
  ['Ludwig van Beethoven', 'de', { given: 'Ludwig', particle: 'van', family: 'Beethoven' }],
  ['Anna von der Goltz', 'de', { given: 'Anna', particle: 'von der', family: 'Goltz' }],
  ['Charles de Gaulle', 'fr', { given: 'Charles', particle: 'de', family: 'Gaulle' }],
  ['Maria de los Angeles García', 'es', { given: 'Maria de los Angeles', family: 'García' }],
  ['García Márquez, Gabriel', 'es', { given: 'Gabriel', family: 'García Márquez' }],
  ['van der Berg, Anna', 'nl', { given: 'Anna', particle: 'van der', family: 'Berg' }],
  ['King, Martin Luther, Jr.', 'en', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
  ['King, Jr., Martin Luther', 'en', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
  ['Martin Luther King, Jr.', 'en', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
  ['John D. Rockefeller III', 'en', { given: 'John D.', family: 'Rockefeller', suffix: 'III' }],
  ["Brian O'Brien", 'en', { given: 'Brian', family: "O'Brien" }],
  ["Jean d'Alembert", 'fr', { given: 'Jean', family: 'Alembert', particle: "d'" }],
  ['Иван Петрович Сидоров', 'ru', { given: 'Иван Петрович', family: 'Сидоров' }],
  ['Сидоров Иван Петрович', 'ru', { given: 'Иван Петрович', family: 'Сидоров' }],
  ['Иван Иванович Петрович', 'ru', { given: 'Иван Иванович', family: 'Петрович' }],
  ['Светлана Алексиевич', 'ru', { given: 'Светлана', family: 'Алексиевич' }],
  ['Сидоров И. П.', 'ru', { given: 'И. П.', family: 'Сидоров' }],
  ['И.П. Сидоров', 'ru', { given: 'И.П.', family: 'Сидоров' }],
  ['Александр фон Гумбольдт', 'ru', { given: 'Александр', particle: 'фон', family: 'Гумбольдт' }],
  ['Нұрсұлтан Әбішұлы Назарбаев', 'kk', { given: 'Нұрсұлтан Әбішұлы', family: 'Назарбаев' }],
  ['Назарбаев Нұрсұлтан Әбішұлы', 'kk', { given: 'Нұрсұлтан Әбішұлы', family: 'Назарбаев' }],
  ['Асан уулу Бекболот', 'ky', { given: 'Бекболот', family: 'Асан уулу' }],
  ['Əliyev Heydər Əlirza oğlu', 'az', { given: 'Heydər Əlirza oğlu', family: 'Əliyev' }],
  ['Osama bin Laden', 'en', { given: 'Osama', particle: 'bin', family: 'Laden' }],
  ['Mohammed bin Salman Al Saud', 'en', { given: 'Mohammed bin Salman', family: 'Al Saud' }],
  ['Muhammad al-Khwarizmi', 'en', { given: 'Muhammad', particle: 'al-', family: 'Khwarizmi' }],
  ['Omar Abdul Rahman', 'en', { given: 'Omar', family: 'Abdul Rahman' }],
  ['محمد الخوارزمي', 'ar', { given: 'محمد', family: 'الخوارزمي' }],
  ['محمد عبد الله', 'ar', { given: 'محمد', family: 'عبد الله' }],
  ['محمد بن سلمان آل سعود', 'ar', { given: 'محمد بن سلمان', family: 'آل سعود' }],
  ['محمود احمدی‌نژاد', 'fa', { given: 'محمود', family: 'احمدی‌نژاد' }],
  ['习近平', 'zh', { given: '近平', family: '习' }],
  ['김 철수', 'ko', { given: '철수', family: '김' }],
  ['Nagy Imre', 'hu', { given: 'Imre', family: 'Nagy' }],
  ['  Anna \n  Lee ', 'en', { given: 'Anna', family: 'Lee' }],
];

test.each(cases)('%s (%s)', (name, lang, parts) => {
  expect(nameParts(name, lang)).toEqual(parts);
});

describe('fullName', () => {
  test.each([
    'Ludwig van Beethoven',
    'Muhammad al-Khwarizmi',
    "Jean d'Alembert",
    'Martin Luther King, Jr.',
    'John D. Rockefeller III',
    'Иван Петрович Сидоров',
    'محمد عبد الله',
    'Madonna',
  ])('puts the parts of %s together again', (name) => {
    expect(fullName(nameParts(name, 'en'))).toBe(name);
  });
});
