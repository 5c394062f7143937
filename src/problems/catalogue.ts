import type { Severity } from './problem.ts';

/**
 * What a code means. `message` and `hint` may hold `{placeholders}`, which `problem()` fills; the rest is for the
 * handbook's page about the code.
 */
export interface ProblemDefinition {
  readonly severity: Severity;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do, in one sentence. */
  readonly hint: string;
  /** Why it matters, for the handbook. */
  readonly why: string;
  /** A line or two that has the problem. */
  readonly wrong: string;
  /** The same lines, mended. */
  readonly right: string;
}

/** Every code there is. Codes are permanent; their wording may improve. Keep the alphabet within each part. */
const definitions = {
  // Files
  'file-ignored': {
    severity: 'warning',
    message: 'This file is not read: its name ends in "{ending}".',
    hint: 'Rename it so that it ends in ".md", or move it out of content/.',
    why: 'Only files that end in ".md" become pages. A file that looks like an article and is none would be lost without a word.',
    wrong: 'content/articles/border-accord.markdown',
    right: 'content/articles/border-accord.md',
  },
  'file-not-utf8': {
    severity: 'error',
    message: 'This file is not valid UTF-8 text: a byte near here belongs to another encoding.',
    hint: 'Save the file as UTF-8 in your editor (often "Save with encoding").',
    why: 'Text in an older encoding loses its letters when it is read as UTF-8.',
    wrong: 'A file saved as Windows-1251',
    right: 'The same file saved as UTF-8',
  },
  'file-outside-content': {
    severity: 'error',
    message: '"{path}" leads out of the content folder.',
    hint: 'Copy the file into content/ and refer to the copy.',
    why: 'Only what stands in content/ is published; a path or a link that leaves it could publish a private file.',
    wrong: '![A map](../../../private/map.png)',
    right: '![A map](map.png)',
  },
  'slug-duplicate': {
    severity: 'error',
    message: 'Two files have the name "{slug}": this one and {other}.',
    hint: 'Rename one of them: the name of the file is its address, and capital letters make no difference.',
    why: 'Each address shows one page. One of the two files would be lost.',
    wrong: 'content/articles/2024/outlook.md and content/articles/2025/outlook.md',
    right: 'content/articles/2024/outlook-2024.md and content/articles/2025/outlook-2025.md',
  },
  'slug-invalid': {
    severity: 'error',
    message: 'The name "{slug}" cannot stand in an address.',
    hint: 'Use small letters, digits and single hyphens only, for example "{suggestion}".',
    why: 'The name of the file becomes the address of the page, and addresses are copied, typed and printed.',
    wrong: 'content/articles/Border Accord (final).md',
    right: 'content/articles/border-accord.md',
  },

  // Front matter
  'field-missing': {
    severity: 'error',
    message: 'The field "{field}" is missing.',
    hint: 'Add a line "{field}: …" between the two lines of three hyphens. {help}',
    why: 'The page cannot be made without it.',
    wrong: '---\ntitle: Border Accord\n---',
    right: '---\ntitle: Border Accord\nauthor: nigel-li\ndate: 2025-03-18\n---',
  },
  'field-unknown': {
    severity: 'error',
    message: 'There is no field called "{field}" here.{suggestion}',
    hint: 'Correct the name or remove the line. The fields are: {known}.',
    why: 'A misspelt field would be ignored, and what it says would be lost.',
    wrong: 'sumary: Two sentences.',
    right: 'summary: Two sentences.',
  },
  'field-value': {
    severity: 'error',
    message: 'The field "{field}" {reason}.',
    hint: '{help}',
    why: 'Every field has one form, so that it is printed and read by machines without a mistake.',
    wrong: 'date: 2026-02-30',
    right: 'date: 2026-02-28',
  },
  'front-matter-fence': {
    severity: 'error',
    message: 'This line begins with three hyphens but is not a line of three hyphens alone.',
    hint: 'Write exactly "---" where the front matter ends; elsewhere begin the line with something else.',
    why: 'Three hyphens end the front matter; what follows them on the line would be lost.',
    wrong: '---\ntitle: Border Accord\n--- end',
    right: '---\ntitle: Border Accord\n---',
  },
  'front-matter-language': {
    severity: 'error',
    message: 'The front matter says that it is written in "{language}"; only YAML is read, and nothing of it was run.',
    hint: 'Make the first line "---" alone, and write the fields as "name: value".',
    why: 'Other front matter languages can run programs on the machine that builds the site.',
    wrong: '---js\n{ title: "Border Accord" }\n---',
    right: '---\ntitle: Border Accord\n---',
  },
  'front-matter-missing': {
    severity: 'error',
    message: 'The file does not begin with front matter.',
    hint: 'Begin the first line with "---", then the fields (title, author, date …), then "---" again.',
    why: 'The front matter says what the page is called, who wrote it and when.',
    wrong: 'The accord was signed …',
    right: '---\ntitle: Border Accord\n---\n\nThe accord was signed …',
  },
  'front-matter-syntax': {
    severity: 'error',
    message: '{reason}',
    hint: '{help}',
    why: 'The front matter is YAML, where colons, quotes and indentation have a meaning.',
    wrong: 'title: Balancing Act: A Visit to Baku',
    right: 'title: "Balancing Act: A Visit to Baku"',
  },
  'front-matter-unclosed': {
    severity: 'error',
    message: 'The front matter opens here and is never closed.',
    hint: 'Put a line of three hyphens, "---", after the last field.',
    why: 'Without the closing line the article itself would be read as front matter.',
    wrong: '---\ntitle: Border Accord\n\nThe accord was signed …',
    right: '---\ntitle: Border Accord\n---\n\nThe accord was signed …',
  },

  // Markdown
  'anchor-broken': {
    severity: 'error',
    message: 'No heading of this article has the address "#{anchor}".{suggestion}',
    hint: 'Write the words of the heading in small letters with hyphens between them: "## The talks" has the address "#the-talks".',
    why: 'The link would do nothing when it is followed.',
    wrong: '[below](#talk)\n\n## The talks',
    right: '[below](#the-talks)\n\n## The talks',
  },
  'body-heading-first-level': {
    severity: 'warning',
    message: 'This heading has one "#", as the title of the page has; it is printed as one of the second level.',
    hint: 'Begin the headings of the text with "##", and those below them with "###".',
    why: 'A page has one title, which comes from the front matter. Readers who hear the page are told its outline by the levels.',
    wrong: '# Background',
    right: '## Background',
  },
  'directive-attribute': {
    severity: 'error',
    message: '"{attribute}" of ":::{name}" {reason}.{suggestion}',
    hint: 'A complete one reads: {example}',
    why: 'The block cannot be printed as it was meant.',
    wrong: ':::figure{source="map.png" alt="A map of the valley"}',
    right: ':::figure{src="map.png" alt="A map of the valley"}',
  },
  'directive-fence': {
    severity: 'error',
    message: 'This line begins with colons but opens and closes no block.',
    hint: 'A block opens with ":::" and a name without a space between them, as in ":::note", and closes with ":::" on a line of its own.',
    why: 'The colons would be printed in the text, and the block would not be made.',
    wrong: '::: note\nMind the date.\n:::',
    right: ':::note\nMind the date.\n:::',
  },
  'directive-unclosed': {
    severity: 'error',
    message: 'The block ":::{name}" opens here and is never closed.',
    hint: 'Put a line with as many colons as opened it, and nothing else, after the last line of the block.',
    why: 'Everything that follows would become a part of the block.',
    wrong: ':::note\nMind the date.',
    right: ':::note\nMind the date.\n:::',
  },
  'directive-unknown': {
    severity: 'error',
    message: 'There is no block called "{name}".{suggestion}',
    hint: 'The blocks are: {known}.',
    why: 'A misspelt block would be printed as ordinary text.',
    wrong: ':::figur{src="map.png" alt="A map of the valley"}',
    right: ':::figure{src="map.png" alt="A map of the valley"}',
  },
  'footnote-repeated': {
    severity: 'error',
    message: 'The footnote "{label}" has already been written, on line {first}.',
    hint: 'Give one of the two another label, and use it in the text.',
    why: 'Only the first of the two would be printed.',
    wrong: '[^1]: First source.\n[^1]: Second source.',
    right: '[^1]: First source.\n[^2]: Second source.',
  },
  'footnote-undefined': {
    severity: 'error',
    message: 'The footnote "{label}" is called here but written nowhere.{suggestion}',
    hint: 'Add a line "[^{label}]: …" with its text, for example at the end of the file.',
    why: 'The reader would see "[^{label}]" in place of a note.',
    wrong: 'They signed it.[^1]',
    right: 'They signed it.[^1]\n\n[^1]: Interview, 3 May 2025.',
  },
  'footnote-unused': {
    severity: 'error',
    message: 'The footnote "{label}" is never called in the text.',
    hint: 'Write "[^{label}]" where it belongs, or remove it.',
    why: 'A footnote that nothing calls is not printed, and what it says is lost.',
    wrong: 'They signed it.\n\n[^1]: Interview, 3 May 2025.',
    right: 'They signed it.[^1]\n\n[^1]: Interview, 3 May 2025.',
  },
  'heading-empty': {
    severity: 'warning',
    message: 'This heading has no words.',
    hint: 'Write the heading after the signs "#", or remove the line.',
    why: 'Readers who hear the page are led from heading to heading, and would find nothing here.',
    wrong: '##',
    right: '## Background',
  },
  'heading-level-skipped': {
    severity: 'warning',
    message: 'This heading is of level {depth}, but the one above it is of level {above}.',
    hint: 'Give it {wanted} signs "#", so that no level is left out.',
    why: 'The levels are the outline of the text, which some readers go by; a gap looks like a missing part.',
    wrong: '## The talks\n\n#### The first day',
    right: '## The talks\n\n### The first day',
  },
  'html-removed': {
    severity: 'warning',
    message: 'The HTML {what} is not allowed in an article and was left out.',
    hint: 'Write it in Markdown; the handbook lists the blocks for figures, notes and quotations.',
    why: 'Scripts, frames and inline styles could harm readers, and break the look and the printing of the page.',
    wrong: '<iframe src="https://example.org/map"></iframe>',
    right: '[The map on example.org](https://example.org/map)',
  },
  'image-alt-missing': {
    severity: 'error',
    message: 'The image "{src}" has no description for those who cannot see it.',
    hint: 'Say in a few words what it shows: ![A map of the valley]({src}).',
    why: 'Screen readers read the description aloud, and search engines find the image by it.',
    wrong: '![](map.png)',
    right: '![A map of the valley](map.png)',
  },
  'image-remote': {
    severity: 'warning',
    message: 'The image "{src}" is fetched from another site each time the page is read.',
    hint: 'Save the image beside the article, if its licence allows it, and write its file name here.',
    why: 'It may change or vanish, tells the other site who reads the page, and is not made smaller for telephones.',
    wrong: '![A map](https://example.org/map.png)',
    right: '![A map](map.png)',
  },
  'link-empty': {
    severity: 'error',
    message: 'This link leads nowhere: nothing stands between its round brackets.',
    hint: 'Write where it leads: an article ("border-accord"), a path that begins with "/", or an address that begins with "https://".',
    why: 'A reader who follows it stays where they are.',
    wrong: '[the accord]()',
    right: '[the accord](border-accord)',
  },
  'link-reference-undefined': {
    severity: 'error',
    message: 'The link "[{text}][{label}]" needs a line "[{label}]: …", and there is none.{suggestion}',
    hint: 'Add the line "[{label}]: " with the address after it, or write the link as [{text}](address).',
    why: 'The reader would see the square brackets in place of a link.',
    wrong: '[the accord][accord]',
    right: '[the accord][accord]\n\n[accord]: border-accord',
  },
  'link-unsafe': {
    severity: 'error',
    message: 'The address "{url}" begins with "{scheme}", which is not allowed in an article.',
    hint: 'Use an address that begins with "https://" or "mailto:", or the name of an article.',
    why: 'Other kinds of addresses can run programs in the reader’s browser or do not open for everyone.',
    wrong: '[press here](javascript:print())',
    right: '[the printed edition](https://example.org/print)',
  },
  'math-invalid': {
    severity: 'error',
    message: 'This formula cannot be read: {reason}.',
    hint: 'Correct the formula; it is written in LaTeX between two pairs of dollar signs.',
    why: 'A formula that cannot be read cannot be printed.',
    wrong: '$$\\frac{1$$',
    right: '$$\\frac{1}{2}$$',
  },

  // References between files
  'author-unknown': {
    severity: 'error',
    message: 'No author is called "{id}".{suggestion}',
    hint: 'Authors are the files in content/authors/; write the name of one without ".md", or add the file {file}.',
    why: 'Names, portraits and lists of works come from the author’s own file.',
    wrong: 'author: nicolas-castillo',
    right: 'author: nicholas-castillo',
  },
  'featured-unknown': {
    severity: 'error',
    message: 'No article is called "{id}".{suggestion}',
    hint: 'Write the file name of an article, without its folder and without ".md".',
    why: 'A topic can only feature an article that exists.',
    wrong: 'featured: [border-acord]',
    right: 'featured: [border-accord]',
  },
  'kind-unknown': {
    severity: 'error',
    message: 'No kind of article is called "{id}".{suggestion}',
    hint: 'The kinds are: {known}. A new one is added in src/site.config.ts.',
    why: 'The kind decides how the work is labelled and how machines are told of it.',
    wrong: 'kind: comentary',
    right: 'kind: commentary',
  },
  'lang-unknown': {
    severity: 'error',
    message: 'The site does not publish in "{lang}".',
    hint: 'Its languages are: {known}. A new one is added in src/site.config.ts.',
    why: 'Every language needs its own front page and the words of the interface.',
    wrong: 'lang: rus',
    right: 'lang: ru',
  },
  'lang-contradiction': {
    severity: 'error',
    message: 'The file name says "{named}" and the front matter says "{lang}".',
    hint: 'Remove the field "lang", or correct the end of the file name.',
    why: 'An article has one language, and the end of the file name (".ru.md") already states it.',
    wrong: 'border-accord.ru.md with lang: kk',
    right: 'border-accord.ru.md without a field lang',
  },
  'link-anchor-unknown': {
    severity: 'error',
    message: 'The article "{slug}" has no heading with the address "#{anchor}".{suggestion}',
    hint: 'Open the article, click the sign beside its heading and copy what follows "#".',
    why: 'The reader would land at the top of the page and look for the passage in vain.',
    wrong: '[the talks](border-accord#talk)',
    right: '[the talks](border-accord#talks)',
  },
  'link-broken': {
    severity: 'error',
    message: 'The link "{target}" leads to no page of this site.{suggestion}',
    hint: 'Write the file name of an article ("border-accord"), a path that begins with "/", or a full address that begins with "https://".',
    why: 'A reader who follows it finds nothing.',
    wrong: '[the accord](border-acord)',
    right: '[the accord](border-accord)',
  },
  'link-unpublished': {
    severity: 'error',
    message: 'The link "{target}" leads to a draft, which is not published.',
    hint: 'Publish the article (remove "draft: true" from {other}), or remove the link.',
    why: 'A reader who follows it finds nothing.',
    wrong: '[the accord](border-accord), while border-accord.md says draft: true',
    right: '[the accord](border-accord), after the line draft: true was removed there',
  },
  'related-self': {
    severity: 'error',
    message: 'The article names itself as related.',
    hint: 'Remove this line.',
    why: 'A list of related articles should lead on.',
    wrong: 'related: [border-accord]  # in border-accord.md',
    right: 'related: [balancing-act]',
  },
  'related-unpublished': {
    severity: 'warning',
    message: 'The article "{id}" is a draft, so it is not shown among the related ones yet.',
    hint: 'Publish it (remove "draft: true" from {other}), or remove it from the list.',
    why: 'The list of related articles is shorter than it looks here.',
    wrong: 'related: [border-accord], while border-accord.md says draft: true',
    right: 'related: [border-accord], after the line draft: true was removed there',
  },
  'related-unknown': {
    severity: 'error',
    message: 'No article is called "{id}".{suggestion}',
    hint: 'Write the file name of an article without ".md"; for a work elsewhere write title, url, author and publisher instead.',
    why: 'Title, byline and date of a related article come from the article itself.',
    wrong: 'related: [border-acord]',
    right: 'related: [border-accord]',
  },
  'section-unknown': {
    severity: 'error',
    message: 'No section is called "{id}".{suggestion}',
    hint: 'The sections are: {known}. A new one is added in src/site.config.ts.',
    why: 'The section is the first part of the address.',
    wrong: 'section: reserch',
    right: 'section: research',
  },
  'settings-invalid': {
    severity: 'error',
    message: 'The setting "{field}" {reason}.',
    hint: 'Correct it in src/site.config.ts; src/schema/site.ts says what each setting means.',
    why: 'The settings shape every page.',
    wrong: "url: 'example.org'",
    right: "url: 'https://example.org'",
  },
  'tag-invalid': {
    severity: 'error',
    message: 'The tag "{tag}" cannot stand in an address.',
    hint: 'Use Latin letters, digits and hyphens, and give the topic its title in content/topics/.',
    why: 'Every tag has a page of its own, and addresses are copied, typed and printed.',
    wrong: 'tags: [безопасность]',
    right: 'tags: [security]',
  },
  'url-duplicate': {
    severity: 'error',
    message: 'The address {url} is also that of {other}.',
    hint: 'Rename one of the two files.',
    why: 'Each address shows one page. One of the two would be lost.',
    wrong: 'content/pages/topics.md',
    right: 'content/pages/how-we-sort.md',
  },

  // Images
  'image-broken': {
    severity: 'error',
    message: 'The image "{src}" cannot be read: {reason}.',
    hint: 'Export the picture again as JPEG, PNG, WebP, AVIF, GIF or SVG.',
    why: 'Readers would see an empty frame.',
    wrong: 'A file map.png that is really a Word document',
    right: 'A file map.png that is a PNG image',
  },
  'image-missing': {
    severity: 'error',
    message: 'There is no image "{src}".{suggestion}',
    hint: 'Put the file beside the article, or correct its name; capital letters count.',
    why: 'Readers would see an empty frame.',
    wrong: '![A map](Map.PNG)',
    right: '![A map](map.png)',
  },

  // The body
  'body-empty': {
    severity: 'error',
    message: 'The article has no text.',
    hint: 'Write the text below the front matter, or add "draft: true".',
    why: 'An empty page in a list disappoints everybody who opens it.',
    wrong: '---\ntitle: Border Accord\n---',
    right: '---\ntitle: Border Accord\n---\n\nThe accord was signed …',
  },
} as const satisfies Record<string, ProblemDefinition>;

export type Code = keyof typeof definitions;

export const catalogue: Readonly<Record<Code, ProblemDefinition>> = definitions;
