/** Small lessons, by file name: a question, text alone, and a check of one question. */
export const question = `# First

## Question: Who decides?
<!-- shuffle: no -->

- [x] The mentee
  > Yes.
- [ ] The mentor
  > No.

## Question: Is it private?
<!-- shuffle: no -->

- [x] It is
  > Yes.
- [ ] It is not
  > No.
`;

export const prose = '# Second\n\nText alone.\n';

export const check = (rule = 'draw: 1, pass: 100%') => `---
check: { ${rule} }
---

# Third

## Group

### Question: What is right?

- [x] This
  > Yes.
- [ ] That
  > No.
`;

export const reflection = '# Last\n\n## Reflect: What do you take along?\n<!-- limit: 100 -->\n';
