import { expect } from '@playwright/test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { htmlRules } from '../support/site/html-rules.ts';
import { pageTypes } from '../support/site/site-pages.ts';
import { test } from './site-test.ts';

test('every page is of a known type, and every type has a page', ({ site }) => {
  expect([...new Set(site.pages.map((page) => page.type))].sort()).toEqual([...pageTypes].sort());
});

test('every page is valid HTML', async ({ site }) => {
  test.setTimeout(120_000);
  const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));
  const mistakes: string[] = [];
  for (const { file, html } of site.pages) {
    const report = await validator.validateString(html, file);
    for (const { messages } of report.results) {
      for (const { line, column, ruleId, message } of messages) {
        mistakes.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  expect(mistakes).toEqual([]);
});
