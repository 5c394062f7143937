import { expect } from '@playwright/test';
import { test } from './site-test.ts';

/**
 * What a screen reader has of an article. A reader who jumps between landmarks needs each to have a name of its own;
 * one who jumps between headings, no gap; one who asks for a list of links or buttons, names that stand alone.
 */
test('an article is a tree of named parts', async ({ page, site }) => {
  await page.goto(new URL('handbook/citing-and-being-cited/', site.url).href);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the content":
      - /url: "#_content"
    - banner:
      - paragraph:
        - link "Octavo Papers"
      - navigation "Main":
        - list:
          - listitem:
            - link "Research"
          - listitem:
            - link "Handbook"
    - navigation "You are here":
      - list:
        - listitem:
          - link "Home"
        - listitem:
          - link "Handbook"
    - main:
      - article:
        - heading "Citing and Being Cited" [level=1]
        - paragraph:
          - text: By
          - link "Octavo Editors"
        - paragraph: /^How to cite sources/
        - term: Published
        - definition:
          - time: 23 November 2026
        - navigation "Contents":
          - heading "Contents" [level=2]
          - list:
            - listitem:
              - link "Citing sources"
        - heading "Citing sources" [level=2]
        - region "Table 1":
          - table:
            - rowgroup:
              - row:
                - columnheader "You type"
                - columnheader "Readers see"
        - paragraph:
          - superscript:
            - link "1"
        - region "Notes":
          - heading "Notes" [level=2]
          - list:
            - listitem:
              - paragraph:
                - link "Back to the text, note 1"
      - region "References":
        - heading "References" [level=2]
        - list:
          - listitem:
            - link "Back to the text, citation 1"
      - region "Who wrote it":
        - heading "Who wrote it" [level=2]
      - region "Cite this work":
        - heading "Cite this work" [level=2]
        - term: APA
        - definition:
          - button "Copy APA"
        - term: Chicago
        - definition:
          - button "Copy Chicago"
      - region "Share":
        - list:
          - listitem:
            - link "Share by e-mail"
      - region "Related articles":
        - list:
          - listitem:
            - article:
              - heading [level=3]:
                - link
        - paragraph:
          - link "All related articles, and why"
      - region "Mentioned in":
        - list
    - contentinfo:
      - navigation "About this site"
      - navigation "Languages":
        - list:
          - listitem:
            - link "English"
          - listitem:
            - link "русский"
          - listitem:
            - link "فارسی"
  `);
});

test('notes and sources say what they are, in the words of DPUB-ARIA', async ({ page, site }) => {
  await page.goto(new URL('handbook/citing-and-being-cited/', site.url).href);
  for (const role of ['doc-noteref', 'doc-endnotes', 'doc-backlink', 'doc-biblioref'])
    expect(await page.locator(`main [role=${role}]`).count(), role).toBeGreaterThan(0);
  await expect(page.locator('[role=doc-endnotes]')).toHaveAccessibleName('Notes');
  await expect(page.locator('[role=doc-noteref]').first()).toHaveAccessibleDescription('Notes');
});

test('on every page headings have no gap, landmarks and buttons no name twice, and other languages are marked', ({
  site,
}) => {
  for (const { html, file } of site.pages) {
    const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    expect(levels[0], `${file}: the first heading`).toBe(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0), `${file}: heading ${index + 1}`).toBeLessThanOrEqual(1);
    const names = [...html.matchAll(/<nav[^>]*aria-label(?:ledby)?="([^"]+)"/g)].map(([, name]) => name);
    expect(names.length, `${file}: navigations without a name`).toBe([...html.matchAll(/<nav[\s>]/g)].length);
    expect(new Set(names).size, `${file}: ${names.join(', ')}`).toBe(names.length);
  }
  const persian = site.pageOf('related', 'fa').html;
  expect(persian).toMatch(/<h3 class="work-title" lang="en" dir="ltr">/);
});
