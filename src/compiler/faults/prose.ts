import type { FaultText } from '../diagnostic.ts';

/** Text around and inside blocks: headings, links, pictures, HTML, footnotes. */
export const proseFaults: Record<string, FaultText> = {
  'heading-skips': {
    severity: 'warning',
    message: 'This heading skips a level, so readers who move by headings think that something is missing.',
    expected: 'One `#` more than the heading above, at most.',
    mend: 'Take away a `#`.',
  },
  'heading-empty': {
    message: 'This heading has no words.',
    expected: 'Words behind the `#` signs.',
    mend: 'Write the words, or delete the line.',
  },
  'heading-no-space': {
    message: 'This line is no heading yet: a space is missing behind the `#` signs.',
    expected: 'A space between the `#` signs and the words.',
    mend: 'Put a space behind the last `#`.',
  },
  'heading-underlined': {
    severity: 'warning',
    message: 'This line is a heading because of the line of `=` signs under it.',
    expected: 'Headings that begin with `#`, as all others do.',
    mend: 'Delete the line of `=` signs and write `# ` before the words.',
  },
  'break-makes-heading': {
    message: 'The `---` directly under this line turns it into a heading.',
    expected: 'An empty line between a text and `---`.',
    mend: 'Put an empty line above `---`; if a heading is meant, write `## ` before the words and delete `---`.',
  },
  'link-anchor': {
    message: (anchor) => `No heading answers to “${anchor}”.`,
    expected: 'A heading’s words in small letters, with hyphens for spaces: `#why-it-works`.',
    mend: 'Write the address of a heading that is there.',
  },
  'link-file': {
    message: (file) => `The course has no file “${file}” to link to.`,
    expected: 'A lesson such as `05-is-and-is-not.md`, or a file in the folder `media`.',
    mend: 'Correct the name, or put the file there. Capitals and small letters count.',
  },
  'link-empty': {
    message: 'This link has no words, so nobody can see or hear it.',
    expected: 'Words between `[` and `]` that say where it leads.',
    mend: 'Write the words: `[The EAP page](https://example.org)`.',
  },
  'link-scheme': {
    message: (address) => `“${address}” is an address that a course does not open.`,
    expected: 'An address that begins with `https://`, `mailto:` or `tel:`, or a file of the course.',
    mend: 'Write such an address, or leave the words without a link.',
  },
  'link-space': {
    message: 'This is shown as it stands, because there is a space in the address.',
    expected: 'An address without spaces, or one between `<` and `>`.',
    mend: 'Take the space away.',
  },
  'link-gap': {
    message: 'This is shown as it stands, because there is a space between `]` and `(`.',
    expected: '`[words](address)` without a space in the middle.',
    mend: 'Take the space away.',
  },
  'file-outside': {
    message: (path) => `“${path}” leads out of the course folder, and only what is in it becomes part of the course.`,
    expected: 'A lesson such as `05-is-and-is-not.md`, or a file in the folder `media`.',
    mend: 'Put the file into the folder `media` and write its name: `media/map.svg`.',
  },
  'link-backslash': {
    message: 'This address has a backslash; on the web that is no separator.',
    expected: 'Slashes: `media/picture.png`.',
    mend: 'Write `/` for each `\\`.',
  },
  'image-alt': {
    message: 'This picture has no words for people who cannot see it.',
    expected: 'Words between `![` and `]` that say what the picture shows.',
    mend: 'Write what it shows: `![A mentor and a mentee at a table](media/talk.jpg)`.',
  },
  'image-file': {
    message: (file) => `The picture “${file}” is not there.`,
    expected: 'A file in the course folder, most often in `media`. Capitals and small letters count.',
    mend: 'Correct the name, or put the file there.',
  },
  'image-caption': {
    severity: 'warning',
    message: 'The words in quotes become a caption only where the picture stands alone.',
    expected: 'An empty line above and below a picture with a caption.',
    mend: 'Put the picture on lines of its own, or take the words in quotes away.',
  },
  'media-as-image': {
    message: (file) => `“${file}” is a film or a sound and no picture.`,
    expected: 'A link to it: `[Watch the talk](media/talk.mp4)`.',
    mend: 'Take away the `!`.',
  },
  'media-folder': {
    message: (file) => `“${file}” does not stand in the folder \`media\`, so it would not be packed.`,
    expected: 'Pictures and other files in the folder `media` of the course.',
    mend: (file) => `Move the file and write \`media/${file.slice(file.lastIndexOf('/') + 1)}\`.`,
  },
  'media-name': {
    message: (file) => `Some learning systems cannot keep a file with the name “${file}”.`,
    expected: 'Letters a to z, digits, `-`, `_` and `.` in the names of files.',
    mend: 'Rename the file, and write the new name here.',
  },
  'third-party': {
    message: (address) => `This picture would be fetched from elsewhere: “${address}”.`,
    expected: 'A file in the folder `media`: learners may be offline, and other servers would learn who they are.',
    mend: 'Save the picture in `media` and write its name: `media/picture.png`.',
  },
  'html-forbidden': {
    message: (html) => `“${html}” is HTML that a lesson may not have.`,
    expected: 'Markdown, or simple HTML such as `<details>`, `<kbd>`, `<sub>` and `<abbr title="…">`.',
    mend: 'Delete it, or write it in Markdown. Words that are to be read as they stand begin with `\\<`.',
  },
  'details-around-block': {
    message: 'A `<details>` begins or ends inside a question.',
    expected: 'The question ends before `</details>`, with a heading or with a line `---`.',
    mend: 'Write a line `---`, with an empty line above and below, between the question and `</details>`.',
  },
  'details-in-check': {
    message: 'Questions of a check cannot stand inside `<details>`: the check itself shows and hides them.',
    expected: '`<details>` around text only.',
    mend: 'Delete `<details>` and `</details>`.',
  },
  'details-open': {
    message: 'This `<details>` has no end.',
    expected: 'A line `</details>` after what it hides.',
    mend: 'Write `</details>` on a line of its own, with an empty line above it.',
  },
  'details-end': {
    message: 'This `</details>` ends nothing.',
    expected: 'A line `<details>` before it.',
    mend: 'Delete `</details>`, or write `<details>` where the hidden part begins.',
  },
  'variable-unknown': {
    message: (variable) => `${variable} is not among the variables of the course.`,
    expected: 'A name that stands under `variables:` in `course.yaml`.',
    mend: 'Correct the name, or add it: `variables: { eap: Employee Assistance Program }`. To show the signs, write `\\{{`.',
  },
  'alert-unknown': {
    message: (alert) => `${alert} is none of the five kinds of notice.`,
    expected: '`[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`.',
    mend: 'Write one of the five.',
  },
  'footnote-missing': {
    message: (reference) => `The footnote “${reference}” has no text.`,
    expected: 'A line with its text, at the end of the lesson: `[^1]: …`.',
    mend: (reference) => `Add a line \`${reference}: …\`. To show the signs themselves, write \`\\[^\`.`,
  },
  'footnote-unused': {
    severity: 'warning',
    message: (note) => `Nothing refers to the footnote “${note}”.`,
    expected: 'Its sign somewhere in the text.',
    mend: (note) => `Write \`${note}\` where the note belongs, or delete the note.`,
  },
  'footnote-twice': {
    message: (note) => `Two footnotes are called “${note}”.`,
    expected: 'A name of its own for each note.',
    mend: 'Give one of them another name, also where the text refers to it.',
  },
};
