import { byPlace } from '../problems/by-place.ts';
import type { Problem } from '../problems/problem.ts';
import { problemTotal } from '../problems/terminal.ts';

/** The report as a panel at the foot of a page, open where something is an error. Seen by editors only, never published. */
export function problemPanel(problems: readonly Problem[]): string {
  const open = problems.some(({ severity }) => severity === 'error') ? ' open' : '';
  const items = problems
    .toSorted(byPlace)
    .map(
      ({ file, at, severity, message, hint }) =>
        `<li class="${severity}"><code>${escaped(`${file}:${at.line}:${at.column}`)}</code><p>${escaped(message)}</p><p>${escaped(hint)}</p></li>`,
    );
  return `<details id="octavo-problems"${open}><summary>${problemTotal(problems)}</summary><ol>${items.join('')}</ol></details><style>${style}</style>`;
}

const style = `
#octavo-problems { position: fixed; inset: auto 1rem 1rem; max-block-size: 60vh; overflow: auto; z-index: 9; padding: .75rem 1rem;
  font: 0.9rem/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fffdf5; border-block-start: 4px solid #b3261e; box-shadow: 0 2px 24px #0006; }
#octavo-problems summary { font-weight: 600; cursor: pointer; }
#octavo-problems ol { margin: .5rem 0 0; padding: 0; list-style: none; }
#octavo-problems li { padding: .5rem 0; border-block-start: 1px solid #0002; }
#octavo-problems p { margin: 0; max-inline-size: 80ch; }
#octavo-problems code { font-weight: 600; color: #b3261e; }
#octavo-problems .warning code { color: #7a5900; }
@media print { #octavo-problems { display: none; } }`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
