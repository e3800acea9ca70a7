import type { FaultText } from '../diagnostic.ts';

/** Films and sounds, and the files that belong to them. */
export const mediaFaults: Readonly<Record<string, FaultText>> = {
  'media-type': {
    message: (file) => `Not every browser can play “${file}”.`,
    expected: 'A film that ends in `.mp4`, or a sound that ends in `.mp3`.',
    mend: 'Convert the file. To offer it for download alone, put the link into a sentence.',
  },
  'media-webm': {
    severity: 'warning',
    message: (file) => `Older iPhones and iPads cannot play “${file}”.`,
    expected: 'A film that ends in `.mp4`.',
    mend: 'Convert the film to `.mp4`.',
  },
  'media-big': {
    severity: 'warning',
    message: (file) => `“${file}” is larger than 20 MB: slow to load, and more than some learning systems take.`,
    expected: 'A short film of at most 720 lines, or a sound in one channel.',
    mend: 'Make it shorter or smaller.',
  },
  'captions-missing': {
    message: (file) => `The film “${file}” has no captions for those who cannot hear it.`,
    expected: 'A file of the same name that ends in the language and `.vtt`, such as `talk.en.vtt`.',
    mend: 'Put the captions beside the film. For a film without a sound: one caption that says so.',
  },
  'captions-form': {
    message: 'These captions would not be shown, because they do not begin as WebVTT does.',
    expected: '`WEBVTT` on the first line, and an empty line below it.',
    mend: 'Write `WEBVTT` and an empty line at the top. In times from `.srt` files, write a point for each comma.',
  },
  'captions-time': {
    message: 'The caption under this line would not be shown, because its time is not understood.',
    expected: 'Hours, minutes and seconds with a point: `00:00:01.000 --> 00:00:04.500`.',
    mend: 'Write both times in this form, with a space on both sides of the arrow.',
  },
  'captions-empty': {
    message: 'There is no caption in this file.',
    expected: 'A line with two times, and the words below it.',
    mend: 'Write the captions. For a film without a sound: one caption that says so.',
  },
  'transcript-missing': {
    message: (file) => `“${file}” has no transcript for those who cannot play it.`,
    expected: 'A file of the same name that ends in the language and `.md`, such as `talk.en.md`.',
    mend: 'Put the transcript beside it: what is said, who says it, and what can only be seen.',
  },
  'transcript-empty': {
    message: 'This transcript has no words.',
    expected: 'What is said, who says it, and what can only be seen.',
    mend: 'Write the transcript.',
  },
  'transcript-heading': {
    message: 'A transcript stands inside a lesson, so a heading in it would seem to be one of the lesson.',
    expected: 'Paragraphs; a speaker’s name in bold: `**Lena:** …`.',
    mend: 'Write the words in bold, or delete the line.',
  },
};
