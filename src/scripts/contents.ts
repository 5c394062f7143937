/** Marks in the table of contents the part that is being read: the last one that has begun in the upper quarter of the window. */
export function followReader(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
  const parts = links.flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  if (parts.length === 0) return;
  const mark = (): void => {
    const limit = innerHeight / 4;
    const current = parts.findLast(({ heading }) => heading.getBoundingClientRect().top <= limit);
    for (const { link } of parts) {
      if (link === current?.link) link.ariaCurrent = 'true';
      else link.ariaCurrent = null;
    }
  };
  // A heading that passes the line is all that can change the mark, so nothing is measured while the reader scrolls.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -75% 0px' });
  for (const { heading } of parts) observer.observe(heading);
}
