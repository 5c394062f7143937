/** As many characters as fit on one line at the head of a printed page, beside the site's name. */
const room = 64;

/**
 * A title as it stands at the head of every printed page. One that is too long loses its subtitle, and where that is
 * not enough the words that do not fit.
 */
export function shortTitle(title: string): string {
  if (title.length <= room) return title;
  const [main = title] = title.split(/(?<=\S)(?:[:：]\s|\s[—–]\s|\.\s)/, 1);
  if (main.length <= room) return main;
  const fitting = main.slice(0, room);
  const end = fitting.lastIndexOf(' ');
  return `${fitting.slice(0, end > 0 ? end : room).replace(/[\s,;:—–-]+$/, '')}…`;
}
