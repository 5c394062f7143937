/**
 * Cuts the site's faces out of the Fontsource packages: for each face one WOFF2 file per script, beside this file,
 * and `../faces.css`, which declares them with their `unicode-range`. Run it again (`npm run fonts`) after a change
 * here or of a package; the output is committed, so that a build needs neither.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

interface Face {
  readonly family: string;
  /** The package's name under `@fontsource-variable`. */
  readonly pack: string;
  readonly style: 'normal' | 'italic';
  readonly weight: number;
  /** OpenType features that are kept. Both families have old-style figures by default. */
  readonly features: readonly string[];
}

interface Script {
  readonly name: string;
  /** The Fontsource subset that holds these characters. */
  readonly from: string;
  readonly range: string;
}

const faces: readonly Face[] = [
  { family: 'Alegreya', pack: 'alegreya', style: 'normal', weight: 400, features: ['kern', 'liga', 'lnum', 'tnum'] },
  { family: 'Alegreya', pack: 'alegreya', style: 'italic', weight: 400, features: ['kern', 'liga'] },
  { family: 'Alegreya', pack: 'alegreya', style: 'normal', weight: 700, features: ['kern', 'liga'] },
  { family: 'Ysabeau', pack: 'ysabeau', style: 'normal', weight: 600, features: ['kern', 'lnum'] },
];

const scripts: readonly Script[] = [
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

const packages = new URL('../../../node_modules/@fontsource-variable/', import.meta.url);

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
  const source = new URL(`${face.pack}/files/${face.pack}-${script.from}-wght-${face.style}.woff2`, packages);
  const file = `${face.pack}-${String(face.weight)}-${face.style}-${script.name}.woff2`;
  const options = {
    targetFormat: 'woff2' as const,
    variationAxes: { wght: face.weight },
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

const rules: string[] = [];
for (const face of faces) for (const script of scripts) rules.push(await cut(face, script));
const head = '/* Written by fonts/subset-fonts.ts: change that file, then run `npm run fonts`. */\n\n';
await writeFile(new URL('../faces.css', import.meta.url), head + rules.join('\n'));
