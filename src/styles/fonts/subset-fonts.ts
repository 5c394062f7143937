/**
 * Cuts the site's faces out of the Fontsource packages: for each face one WOFF2 file per script, beside this file,
 * and `../faces.css`, which declares them with their `unicode-range`. Run it again (`npm run fonts`) after a change
 * here or of a package; the output is committed, so that a build needs neither.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

interface Face {
  readonly family: string;
  /** The name of its Fontsource package. */
  readonly pack: string;
  readonly isVariable: boolean;
  readonly style: 'normal' | 'italic';
  readonly weight: number;
  /** OpenType features that are kept. Both Latin families have old-style figures by default. */
  readonly features: readonly string[];
  readonly scripts: readonly Script[];
}

interface Script {
  readonly name: string;
  /** The Fontsource subset that holds these characters. */
  readonly from: string;
  readonly range: string;
}

const european: readonly Script[] = [
  {
    name: 'latin',
    from: 'latin',
    range:
      'U+20-7E,U+A0,U+A7,U+A9,U+AB,U+AD,U+B0,U+B2,U+B3,U+B7,U+BB,U+D7,U+E1,U+E4,U+E7,U+E9,U+F6,U+FC,U+2BB,U+2BC,U+2009,U+200A,U+2010-2015,' +
      'U+2018-201A,U+201C-201E,U+2020-2022,U+2026,U+202F,U+2032,U+2033,U+2044,U+20AC,U+2212',
  },
  {
    name: 'latin-1',
    from: 'latin',
    range:
      'U+A1-A6,U+A8,U+AA,U+AC,U+AE,U+AF,U+B1,U+B4-B6,U+B8-BA,U+BC-D6,U+D8-E0,U+E2,U+E3,U+E5,U+E6,U+E8,U+EA-F5,U+F7-FB,U+FD-FF,U+131,U+152,U+153,U+2122',
  },
  {
    name: 'latin-ext',
    from: 'latin-ext',
    range:
      'U+100-130,U+132-151,U+154-17F,U+18F,U+1E6,U+1E7,U+218-21B,U+259,U+2B9,U+2BA,U+1E0C-1E6F,U+20BA,U+20BC,U+20BD',
  },
  { name: 'cyrillic', from: 'cyrillic', range: 'U+301,U+400-45F,U+490,U+491,U+4B0,U+4B1,U+2116' },
  { name: 'cyrillic-ext', from: 'cyrillic-ext', range: 'U+492-4AF,U+4B2-4FF,U+20B8' },
];

/** The letters of Persian, Dari, Arabic and Urdu, with their own signs and digits. */
const arabic: readonly Script[] = [
  {
    name: 'arabic',
    from: 'arabic',
    range:
      'U+60C,U+61B,U+61F,U+621-63A,U+640-655,U+660-66C,U+670,U+679,U+67E,U+686,U+688,U+691,U+698,U+6A9,U+6AF,U+6BA,U+6BE,' +
      'U+6C0-6C2,U+6CC,U+6D2-6D4,U+6F0-6F9,U+200C-200F',
  },
];

/** Signs that Arabic script shares with Latin: a family of their own, so that pages in Latin never ask for them. */
const sharedSigns: readonly Script[] = [
  {
    name: 'signs',
    from: 'latin',
    range: 'U+20,U+21,U+28-29,U+2D-2F,U+3A,U+5B,U+5D,U+A0,U+AB,U+BB,U+2013,U+2014,U+2026',
  },
];

const alegreya = { family: 'Alegreya', pack: 'alegreya', isVariable: true, scripts: european } as const;
const ysabeau = { family: 'Ysabeau', pack: 'ysabeau', isVariable: true, scripts: european } as const;
const naskh = {
  family: 'Noto Naskh Arabic',
  pack: 'noto-naskh-arabic',
  isVariable: false,
  style: 'normal',
  features: ['kern', 'init', 'medi', 'fina', 'isol', 'rlig', 'liga', 'calt', 'mkmk'],
  scripts: arabic,
} as const;
const naskhSigns = { ...naskh, family: 'Noto Naskh signs', features: ['kern'], scripts: sharedSigns } as const;

const faces: readonly Face[] = [
  { ...alegreya, style: 'normal', weight: 400, features: ['kern', 'liga', 'lnum', 'tnum'] },
  { ...alegreya, style: 'italic', weight: 400, features: ['kern', 'liga'] },
  { ...alegreya, style: 'normal', weight: 700, features: ['kern', 'liga'] },
  { ...ysabeau, style: 'normal', weight: 600, features: ['kern', 'lnum'] },
  { ...naskh, weight: 400 },
  { ...naskh, weight: 700 },
  { ...naskhSigns, weight: 400 },
  { ...naskhSigns, weight: 700 },
];

const modules = new URL('../../../node_modules/', import.meta.url);

/** The characters of a CSS `unicode-range`. */
function charactersOf(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [first = 0, last = first] = part
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
    })
    .join('');
}

/** Writes one font file and returns its `@font-face` rule. */
async function cut(face: Face, script: Script): Promise<string> {
  const source = new URL(sourceOf(face, script), modules);
  const file = `${face.pack}-${String(face.weight)}-${face.style}-${script.name}.woff2`;
  const options = {
    targetFormat: 'woff2' as const,
    ...(face.isVariable && { variationAxes: { wght: face.weight } }),
    keepFeatures: ['ccmp', 'locl', 'mark', ...face.features],
    noHinting: true,
  };
  const font = await subsetFont(await readFile(source), charactersOf(script.range), options);
  await writeFile(new URL(file, import.meta.url), font);
  console.log(`${String(font.length).padStart(6)}  ${file}`);
  return [
    '@font-face {',
    `  font-family: '${face.family}';`,
    `  src: url('./fonts/${file}?no-inline') format('woff2');`,
    `  font-weight: ${String(face.weight)};`,
    `  font-style: ${face.style};`,
    '  font-display: optional;',
    `  unicode-range: ${script.range.replaceAll(',', ', ')};`,
    '}\n',
  ].join('\n');
}

function sourceOf({ pack, isVariable, weight, style }: Face, { from }: Script): string {
  return isVariable
    ? `@fontsource-variable/${pack}/files/${pack}-${from}-wght-${style}.woff2`
    : `@fontsource/${pack}/files/${pack}-${from}-${String(weight)}-${style}.woff2`;
}

const rules: string[] = [];
for (const face of faces) for (const script of face.scripts) rules.push(await cut(face, script));
const head = '/* Written by fonts/subset-fonts.ts: change that file, then run `npm run fonts`. */\n\n';
await writeFile(new URL('../faces.css', import.meta.url), head + rules.join('\n'));
