import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../../src/compiler/markdown.ts';
import { checkDetails, cutAtDetails } from '../../../../src/compiler/prose/details.ts';
import { readLesson } from '../../../../src/compiler/sections.ts';
import { recorder } from '../tell.ts';

const question = '## Practice: A?\n\n- [x] Yes\n  > Yes.\n- [ ] No\n  > No.\n';

describe('cutAtDetails', () => {
  it('leaves a whole one alone, and one inside another', () => {
    expect(cut('a\n\n<details>\n\nb\n\n<details>\n\nc\n\n</details>\n\n</details>\n\nd')).toEqual(['run']);
  });

  it('cuts where one begins that ends elsewhere, and where one ends that began elsewhere', () => {
    expect(cut('a\n\n<details>\n\nb')).toEqual(['run', 'open', 'run']);
    expect(cut('a\n\n</details>\n\nb')).toEqual(['run', 'close', 'run']);
    expect(cut('</details>\n\n<details>')).toEqual(['close', 'open']);
  });
});

describe('checkDetails', () => {
  it.each([
    ['<details>\n\ntext\n\n</details>', []],
    [`<details>\n\n${question}\n---\n\n</details>`, []],
    [question.replace('\n\n', '\n\n<details>\n\nMore.\n\n</details>\n\n'), []],
    ['<details>\n\ntext', ['details-open 1:1 <details>']],
    ['text\n\n</details>', ['details-end 3:1 </details>']],
    [`<details>\n\n${question}\n</details>`, ['details-around-block 10:1 </details>']],
    [`${question}\n<details>\n\ntext\n\n</details>`, ['details-around-block 8:1 <details>']],
  ])('tells what is wrong with %j', (text, faults) => {
    expect(check(text)).toEqual(faults);
  });

  it('tells one around questions of a check', () => {
    expect(check(`<details>\n\n${question}\n---\n\n</details>`, true)).toEqual(['details-in-check 1:1 <details>']);
    expect(check(`<details>\n\ntext\n\n</details>\n\n${question}`, true)).toEqual([]);
  });
});

function cut(text: string): string[] {
  return cutAtDetails(readMarkdown(text)).map(({ type }) => type);
}

function check(text: string, isCheck = false): string[] {
  const tokens = readMarkdown(text);
  const { pieces } = readLesson({ tokens, text, firstLine: 1, language: 'en', isCheck, tell: () => undefined });
  const { told, tell } = recorder();
  checkDetails({ tokens, pieces, isCheck }, tell);
  return told;
}
