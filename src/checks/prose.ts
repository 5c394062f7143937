/** What is not running text in a line of Markdown: code, addresses, HTML, the attributes of blocks, keys of citations. */
const apart = [
  /(`+)(?!`).*?(?<!`)\1(?!`)/g,
  /\]\([^)\s]*(?:\s+"[^"]*")?\)/g,
  /\]\[[^\]]*\]/g,
  /^ {0,3}\[[^\]]+\]:.*$/g,
  /<[^<>\s][^<>]*>/g,
  /https?:\/\/[^\s)>\]]+/g,
  /\{[^{}]*\}/g,
  /\[?-?@[\w:.#$%&+?<>~/-]+/g,
];

/**
 * The lines of a Markdown text with everything that is not running text replaced by spaces, so that columns stay as
 * they are. Lines of fenced code are empty.
 */
export function proseOf(markdown: string): readonly string[] {
  let fence: string | undefined;
  return markdown.split('\n').map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
      return '';
    }
    if (mark !== undefined) {
      fence = mark;
      return '';
    }
    return apart.reduce((text, pattern) => text.replace(pattern, (found) => ' '.repeat(found.length)), line);
  });
}
