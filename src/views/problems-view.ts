import { catalogue, type Code } from '../problems/catalogue.ts';
import { textIn } from '../schema/site.ts';
import type { LanguageContext } from './context.ts';
import { frame } from './frame.ts';
import { head } from './head.ts';
import type { ProblemsView } from './view.ts';

/** The section whose articles this page belongs to, where a site has it. */
const handbook = 'handbook';

/** Every code that a report may have, explained: made from the catalogue, in the catalogue's own language, English. */
export function problemsView(context: LanguageContext): ProblemsView {
  const { lang, publication } = context;
  const { site, urls } = publication;
  const url = urls.problems();
  const section = site.sections.find(({ id }) => id === handbook);
  const title = 'What the Check Can Report';
  const description = 'Every code of a report: what it means, why it matters, and what to write instead.';
  return {
    type: 'problems',
    head: head(context, { url, title, description }),
    frame: frame(context, {
      url,
      trail: section ? [{ text: textIn(section.title, lang), url: urls.section(handbook, lang) }] : [],
    }),
    title,
    description,
    wrongLabel: 'Wrong',
    rightLabel: 'Right',
    problems: (Object.keys(catalogue) as Code[]).sort().map((code) => {
      const { severity, message, hint, why, wrong, right } = catalogue[code];
      return { code, severity, message: readable(message), hint: readable(hint), why, wrong, right };
    }),
  };
}

/** A message without its values: `No author is called "…".` */
function readable(message: string): string {
  return message.replace(/\{(?:suggestion|odd|moved|mend|help)\}/g, '').replace(/\{\w+\}/g, '…');
}
