import { strFromU8 } from 'fflate';

/**
 * Every place of a course where its programs could move what is being read: the top of each page, and each block.
 * @param {Record<string, Uint8Array>} files of a package
 * @returns {string[]} addresses in the package, with the place behind `#`
 */
export function places(files) {
  const pages = Object.keys(files).filter((path) => /^\w+\.html$/.test(path));
  return pages.flatMap((path) => {
    const [, main = ''] = strFromU8(files[path]).split('<main');
    const titles = main.matchAll(/<h\d id="([^"]+)" data-part="block-title"/g);
    return [path, ...[...titles].map(([, id]) => `${path}#${id}`)];
  });
}

export const textAlone = '# Text\n\nThis lesson asks nothing.\n';

/** The same frame, and in it two of each of six kinds. */
export const twelveQuestions = `# Questions\n\n${questions(1)}\n${questions(2)}`;

function questions(round) {
  return `## Question: What is right in round ${round}?

- [x] The first of three
  > Yes.
- [ ] The second of three
  > No.
- [ ] The third of three
  > No.

## Sort: Where does it belong in round ${round}?

- On the left
  - A stone
    > It is heavy.
  - A bag of sand
    > It is heavy.
- On the right
  - A feather
    > It is light.
  - A leaf
    > It is light.

## Match: What belongs together in round ${round}?

| One | Other | Feedback |
| --- | --- | --- |
| A lock | A key | It opens. |
| A cup | A saucer | It stands. |
| A needle | A thread | It sews. |

## Order: What comes first in round ${round}?

1. Seed
2. Sprout
3. Flower

> **Why:** So it grows.

## Fill in: Which word is missing in round ${round}?

- A cup of \`tea | stone | sand\` is warm.
  > One drinks it.
- A glass of \`water\` is cold.
  > One drinks it, too.

## Number: How many in round ${round}?

**Answer:** 3

> **Why:** There were three.
`;
}
