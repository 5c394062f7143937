import type { ConfigData } from 'html-validate';

/** What html-validate asks of every page: its strict sets, but for rules that a page of ours may break with reason. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // A title is as long as its author made it.
    'long-title': 'off',
    // White space at a line's end changes nothing for a reader, and templates leave some.
    'no-trailing-whitespace': 'off',
  },
};
