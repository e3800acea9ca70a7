import { describe, expect, it } from 'vitest';
import { invalidIn } from '../valid-html.ts';
import { check, course, question } from './small-course.ts';

describe('the pages of a course', () => {
  it('are valid HTML', async () => {
    const { pages, diagnostics } = course({ '01-all.md': everything, '02-test.md': check('{}'), '03-end.md': '# End' });
    expect(diagnostics).toEqual([]);
    for (const { html } of pages) expect(await invalidIn(html)).toEqual([]);
  });

  it('hold nothing that the policy on them forbids', () => {
    const { pages } = course({ '01-all.md': everything, '02-test.md': check('{}'), '03-end.md': '# End' });
    for (const { html } of pages)
      expect(html).not.toMatch(/\sstyle=|\son\w+=|<style|javascript:|src="(?:https?:)?\/\//);
  });
});

const everything = `---
summary: A line under the title.
---

# Everything & more

Text *a* **b** ~~c~~ \`d\` <kbd>e</kbd>[^1] [f](03-end.md) [g](https://example.org "h") [i](#a-table).

## A table

| a | b |
|---|--:|
| c | d |

|   | b |
|---|---|
| c | d |

> [!WARNING]
> Take care.

![j](media/b.png "k")

1. l
   - [m](media/a.pdf)

\`\`\`yaml
n: o
\`\`\`

<details>
<summary>p</summary>

q

</details>

${question}
## Question: Which are even?

- [x] Two
- [x] Four
- [ ] Five
  > No.

## Sort: Which is it?

- Fruit
  - Apple
    > Yes.
- Root
  - Carrot
    > Yes.

## Rate yourself: How ready are you?

**Scale:** Not yet, Nearly, Ready

### Listening

- I let others finish.

> **1–2 Start here:** Listen.
> **2–3 Well done:** Go on.

## Reflect: What next?

Think.

> **Example:** A talk.

---

<details>
<summary>r</summary>

## Practice: A last one?

- [x] Yes
  > Yes.
- [ ] No
  > No.

---

</details>

[^1]: s
`;
