import { expect, test } from 'vitest';
import type { SiteInput } from '../../../src/schema/site.ts';
import { article, published, viewAt } from '../../support/site/publish.ts';

const files = { 'articles/x.md': article('title: Gas & oil, 50%?'), 'articles/x.ru.md': article('title: Газ') };

async function linksAt(path: string, settings: Partial<SiteInput> = {}) {
  return viewAt(await published(files, { settings }), path, 'article').share;
}

test('every service is given the address and the title, neither of which can break out of its place', async () => {
  const links = await linksAt('/research/x/');
  expect(links.map(({ text }) => text)).toEqual([
    'E-mail',
    'Bluesky',
    'Facebook',
    'LinkedIn',
    'Telegram',
    'WhatsApp',
    'X',
  ]);
  const address = 'https://institute.example/research/x/';
  for (const { text, url } of links) {
    const { protocol, searchParams } = new URL(url);
    expect(protocol).toBe(text === 'E-mail' ? 'mailto:' : 'https:');
    const said = [...searchParams.values()].join(' ');
    expect(said, text).toContain(address);
    if (!['Facebook', 'LinkedIn'].includes(text)) expect(said, text).toContain('Gas & oil, 50%?');
  }
});

test('a link is called by what it does, in the language of the page', async () => {
  const named = (links: Awaited<ReturnType<typeof linksAt>>) => links.find(({ text }) => text === 'Telegram')?.label;
  expect(named(await linksAt('/research/x/'))).toBe('Share on Telegram');
  const russian = await linksAt('/ru/research/x/');
  expect(named(russian)).toBe('Поделиться: Telegram');
  // Whoever speaks to the computer says what they see.
  for (const { text, label } of russian) expect(label.toLowerCase()).toContain(text.toLowerCase());
});

test('the publisher chooses the services and their order, and adds others', async () => {
  const address = 'https://forum.example/new?link={url}&title={title}';
  const share = ['x' as const, { name: 'Forum', address }, 'email' as const];
  const links = await linksAt('/research/x/', { share });
  expect(links.map(({ text }) => text)).toEqual(['X', 'Forum', 'E-mail']);
  expect(links[1]?.url).toBe(
    'https://forum.example/new?link=https%3A%2F%2Finstitute.example%2Fresearch%2Fx%2F&title=Gas%20%26%20oil%2C%2050%25%3F',
  );
  expect(await linksAt('/research/x/', { share: [] })).toEqual([]);
});
