import type { MiddlewareHandler } from 'astro';
import { problemPanel } from './problem-panel.ts';
import { devProblems } from './dev-problems.ts';

/** Lays the report over every page of the dev server for as long as something is wrong. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  const problems = devProblems();
  if (problems.length === 0 || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = await response.text();
  return new Response(
    html.replace(/<\/body>|$/, (end) => problemPanel(problems) + end),
    response,
  );
};
