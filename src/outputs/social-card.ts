import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Renderer, type Node } from '@takumi-rs/core';
import { socialSize, type SocialCard } from '../views/social-image.ts';

/** The colours of the light theme (`src/styles/tokens.css`), in the only notation that the drawing library takes. */
const colours = { paper: '#fcfbf8', ink: '#221d18', ink2: '#5b544e', rule: '#d1cdc7', rubric: '#a12c22' };

const edge = 72;

let renderer: Promise<Renderer> | undefined;

/** Draws a card as PNG; the same card gives the same bytes. */
export async function drawSocialCard(card: SocialCard): Promise<Uint8Array> {
  renderer ??= prepareRenderer();
  return (await renderer).render(sheet(card), { ...socialSize, format: 'png', lang: card.lang });
}

const scripts = ['latin', 'latin-1', 'latin-ext', 'cyrillic', 'cyrillic-ext'];
const display = [...scripts.map((script) => `Ysabeau ${script}`), 'Naskh bold'].join(', ');
const text = [...scripts.map((script) => `Alegreya ${script}`), 'Naskh'].join(', ');

/** The faces of the site, in the files that its pages load, and one for the Arabic script. */
async function prepareRenderer(): Promise<Renderer> {
  const made = new Renderer();
  const own = scripts.flatMap((script) => [
    { name: `Ysabeau ${script}`, file: new URL(`../styles/fonts/ysabeau-600-normal-${script}.woff2`, import.meta.url) },
    {
      name: `Alegreya ${script}`,
      file: new URL(`../styles/fonts/alegreya-400-normal-${script}.woff2`, import.meta.url),
    },
  ]);
  const arabic = [
    { name: 'Naskh', file: new URL(naskh(400)) },
    { name: 'Naskh bold', file: new URL(naskh(700)) },
  ];
  for (const { name, file } of [...own, ...arabic]) {
    await made.registerFont({ name, data: await readFile(fileURLToPath(file)) });
  }
  return made;
}

function naskh(weight: number): string {
  return import.meta.resolve(`@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-${weight}-normal.woff2`);
}

/** The site at the head, the title on the middle of the sheet, who and when at the foot. */
function sheet(card: SocialCard): Node {
  return {
    type: 'container',
    dir: card.dir,
    style: {
      width: '100%',
      height: '100%',
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      backgroundColor: colours.paper,
      color: colours.ink,
      fontFamily: text,
      direction: card.dir,
      borderTop: `14px solid ${colours.rubric}`,
      padding: `52px ${edge}px 50px`,
    },
    children: [head(card), title(card), foot(card)],
  };
}

function head({ siteName, kind }: SocialCard): Node {
  const name: Node = {
    type: 'container',
    style: row({ gap: 20 }),
    children: [
      { type: 'image', src: mark, width: 66, height: 48 },
      { type: 'text', text: siteName, style: { fontFamily: display, fontSize: 32 } },
    ],
  };
  return {
    type: 'container',
    style: row({ justifyContent: 'space-between' }),
    children: [name, { type: 'text', text: kind, style: { fontSize: 28, color: colours.rubric } }],
  };
}

/** The longer a title, the smaller its type, so that five lines hold nearly every one; what is longer ends in dots. */
function title({ title: words, dir }: SocialCard): Node {
  const length = Array.from(words).length;
  const fontSize = [104, 86, 70, 60, 52][[24, 50, 90, 140].filter((limit) => length > limit).length] ?? 52;
  return {
    type: 'text',
    text: words,
    style: {
      fontFamily: display,
      fontSize,
      lineHeight: 1.16,
      textAlign: dir === 'rtl' ? 'right' : 'left',
      textWrap: 'balance',
      lineClamp: 5,
      textOverflow: 'ellipsis',
      width: '100%',
    },
  };
}

function foot({ byline, date }: SocialCard): Node {
  return {
    type: 'container',
    style: row({
      justifyContent: 'space-between',
      gap: 40,
      borderTop: `2px solid ${colours.rule}`,
      paddingTop: 26,
      fontSize: 31,
    }),
    children: [
      { type: 'text', text: byline, style: { lineClamp: 1, textOverflow: 'ellipsis', flexShrink: 1 } },
      { type: 'text', text: date, style: { color: colours.ink2, flexShrink: 0 } },
    ],
  };
}

function row(style: NonNullable<Node['style']>): NonNullable<Node['style']> {
  return { display: 'flex', flexDirection: 'row', alignItems: 'center', ...style };
}

/** The publication's mark, as `src/components/Mark.astro` has it: a sheet folded thrice, one of its leaves in colour. */
const mark = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 32"><path fill="${colours.rubric}" d="M22 16h10.5v15H22z"/><path fill="none" stroke="${colours.ink}" stroke-width="1.5" d="M1 1h42v30H1zM1 16h42M11.5 1v30M22 1v30M32.5 1v30"/></svg>`,
)}`;
