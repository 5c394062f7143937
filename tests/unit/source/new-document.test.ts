import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/source/front-matter.ts';
import { newDocument } from '../../../src/source/new-document.ts';
import { toSlug } from '../../../src/source/slug.ts';

test.each([
  ['Қасым-Жомарт Тоқаев', 'qasym-zhomart-toqaev'],
  ['Садыр Жапаров', 'sadyr-zhaparov'],
  ['Шавкат Мирзиёев', 'shavkat-mirziyoev'],
  ['Ўзбекистон ва Қирғизистон', 'uzbekiston-va-qirghiziston'],
  ['Эмомалӣ Раҳмон', 'emomali-rahmon'],
  ['Граница: щит и меч', 'granitsa-shchit-i-mech'],
  ['İlham Əliyev', 'ilham-aliyev'],
  ['oʻzgarishi', 'ozgarishi'],
  ['Türkiye’nin çığlığı', 'turkiyenin-cigligi'],
  ['افغانستان', 'afghanstan'],
  ['outl\u043E\u043Ek', 'outlook'],
  ['…', ''],
])('the file for %j is called %j', (title, slug) => {
  expect(toSlug(title)).toBe(slug);
});

test('a new article says what an article must, whatever signs its title has', () => {
  const title = `Balance: "A" & 'B' #1 — @home`;
  const made = newDocument({ type: 'article', title, authors: ['ada', 'lee'], date: '2025-03-18' });
  expect(made?.path).toBe('articles/2025/balance-a-b-1-home.md');
  const { fields, problems } = parseFrontMatter(made?.text ?? '', 'x.md');
  expect(problems).toEqual([]);
  expect(fields).toEqual({ title, author: ['ada', 'lee'], date: '2025-03-18', draft: true });
});

test('no name for a file, no file', () => {
  expect(newDocument({ type: 'topic', title: '…', kind: 'topic' })).toBeUndefined();
  expect(newDocument({ type: 'topic', title: '…', kind: 'topic' }, 'dots')?.path).toBe('topics/dots.md');
});
