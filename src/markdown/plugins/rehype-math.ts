import { createRequire } from 'node:module';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { KatexOptions } from 'katex';
import type { VFile } from 'vfile';
import { eachElement } from '../each-element.ts';
import { report } from '../body-draft.ts';

interface Katex {
  renderToString(formula: string, options: KatexOptions): string;
}

/** Turns formulae into MathML, which needs no script, no style sheet and no font. KaTeX is loaded for the first. */
export function rehypeMath() {
  return (tree: Root, file: VFile): void => {
    eachElement(tree, (element, index, parent) => {
      const code = element.tagName === 'pre' ? element.children[0] : element;
      if (code?.type !== 'element' || !isFormula(code)) return;
      const displayMode = element.tagName === 'pre';
      const mathml = renderFormula(toString(code), displayMode, element, file);
      if (mathml !== undefined) {
        // The tree has passed the sanitizer, which drops every raw node: this is KaTeX's own, with `trust` off.
        parent.children[index] = { type: 'raw', value: displayMode ? `<div class="formula">${mathml}</div>` : mathml };
      }
      return 'skip';
    });
  };
}

function renderFormula(formula: string, displayMode: boolean, element: Element, file: VFile): string | undefined {
  const katex = createRequire(import.meta.url)('katex') as Katex;
  try {
    return katex.renderToString(formula, {
      output: 'mathml',
      displayMode,
      strict: 'ignore',
      trust: false,
      maxExpand: 200,
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    report(file, 'math-invalid', element.position, {
      reason: error.message.replace(/^KaTeX parse error: /, ''),
    });
    return undefined;
  }
}

function isFormula(code: Element): boolean {
  const { className } = code.properties;
  return code.tagName === 'code' && Array.isArray(className) && className.includes('language-math');
}
