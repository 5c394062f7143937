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
    // Our own host needs no checksum to vouch for it; another host would.
    'require-sri': ['error', { target: 'crossorigin' }],
    // HTML lets an id begin with any letter or digit; headings such as "1. Make a file" do.
    'valid-id': ['error', { relaxed: true }],
  },
};
