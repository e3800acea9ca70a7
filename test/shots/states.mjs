/**
 * Every block of the gallery (content/every-block) by its name, and how each state is reached from the untouched block.
 * A way is a list of acts, each a verb of acts.mjs with its words: `['pick', 'Its box has']`, `['press', 'Check']`.
 */
const inReview = ['reopen', 'review'];

export const blocks = [
  {
    kind: 'Question',
    page: 'questions',
    name: 'What makes an answer the right one?',
    states: {
      untouched: [],
      'without an answer': [['press', 'Check']],
      right: [
        ['pick', 'Its box has'],
        ['press', 'Check'],
      ],
      wrong: [
        ['pick', 'Its words are'],
        ['press', 'Check'],
      ],
      'in review': [['pick', 'Its words are'], ['press', 'Check'], inReview],
      'once more': [
        ['pick', 'Its words are'],
        ['press', 'Check'],
        ['press', 'Try again'],
      ],
    },
  },
  {
    kind: 'Question, several answers',
    page: 'questions',
    name: 'Which of these belong to a question?',
    states: {
      untouched: [],
      'without an answer': [['press', 'Check']],
      right: [
        ['pick', 'A keyword'],
        ['pick', 'A box before'],
        ['press', 'Check'],
      ],
      partly: [
        ['pick', 'A keyword'],
        ['pick', 'A number'],
        ['press', 'Check'],
      ],
    },
  },
  {
    kind: 'Question, true or false',
    page: 'questions',
    name: 'A wrong answer needs feedback.',
    states: {
      untouched: [],
      right: [
        ['pick', 'True'],
        ['press', 'Check'],
      ],
      wrong: [
        ['pick', 'False'],
        ['press', 'Check'],
      ],
    },
  },
  {
    kind: 'Practice',
    page: 'questions',
    name: 'Where does a hint stand?',
    states: {
      untouched: [],
      'with its hint': [['open', 'Hint']],
      partly: [
        ['pick', 'Under an answer'],
        ['press', 'Check'],
      ],
      right: [
        ['pick', 'Between the text'],
        ['press', 'Check'],
      ],
      'used up': [
        ['pick', 'In the heading'],
        ['press', 'Check'],
        ['press', 'Try again'],
        ['pick', 'After the list'],
        ['press', 'Check'],
        ['press', 'Try again'],
        ['pick', 'In the heading'],
        ['press', 'Check'],
      ],
    },
  },
  {
    kind: 'Sort',
    page: 'sort_rate_reflect',
    name: 'Which mark does it?',
    states: {
      untouched: [],
      'without an answer': [['press', 'Check']],
      'with one row open': [
        ['pickInRows', 'A hyphen', 4],
        ['press', 'Check'],
      ],
      'in review': [['pickInRows', 'A hyphen', 5], ['press', 'Check'], inReview],
      right: [
        ['pickInRow', 'Begins a block', 'A number sign'],
        ['pickInRow', 'Names a part of the lesson', 'A number sign'],
        ['pickInRow', 'Begins an answer', 'A hyphen'],
        ['pickInRow', 'Begins feedback', 'An angle bracket'],
        ['pickInRow', 'Begins an alert', 'An angle bracket'],
        ['press', 'Check'],
      ],
      partly: [
        ['pickInRows', 'A hyphen', 5],
        ['press', 'Check'],
      ],
      'once more': [
        ['pickInRows', 'A hyphen', 5],
        ['press', 'Check'],
        ['press', 'Try again'],
      ],
    },
  },
  {
    kind: 'Match',
    page: 'match_order',
    name: 'What does each sign do?',
    states: {
      'in review': [
        ['select', '[x]', 'Makes an answer right'],
        ['select', '>', 'Ends a block'],
        ['select', '---', 'Makes a picture smaller'],
        ['press', 'Check'],
        inReview,
      ],
      untouched: [],
      'without an answer': [['press', 'Check']],
      right: [
        ['select', '[x]', 'Makes an answer right'],
        ['select', '>', 'Begins feedback'],
        ['select', '---', 'Ends a block'],
        ['press', 'Check'],
      ],
      partly: [
        ['select', '[x]', 'Makes an answer right'],
        ['select', '>', 'Ends a block'],
        ['select', '---', 'Makes a picture smaller'],
        ['press', 'Check'],
      ],
    },
  },
  {
    kind: 'Order',
    page: 'match_order',
    name: 'From an idea to a lesson',
    states: {
      'in review': [
        ['arrange', 'Say what', 'Write the text', 'Write a question', 'Let somebody'],
        ['press', 'Check'],
        inReview,
      ],
      untouched: [],
      'without an answer': [['press', 'Check']],
      right: [
        ['arrange', 'Say what', 'Write a question', 'Write the text', 'Let somebody'],
        ['press', 'Check'],
      ],
      partly: [
        ['arrange', 'Say what', 'Write the text', 'Write a question', 'Let somebody'],
        ['press', 'Check'],
      ],
    },
  },
  {
    kind: 'Guess',
    page: 'guess_poll',
    name: 'A guess counts towards the result.',
    states: {
      untouched: [],
      'without an answer': [['press', 'Check']],
      right: [
        ['pick', 'False'],
        ['pick', 'Very sure'],
        ['press', 'Check'],
      ],
      wrong: [
        ['pick', 'True'],
        ['pick', 'Very sure'],
        ['press', 'Check'],
      ],
      'in review': [['pick', 'True'], ['pick', 'Very sure'], ['press', 'Check'], inReview],
    },
  },
  {
    kind: 'Poll',
    page: 'guess_poll',
    name: 'Where do you write your lessons?',
    states: {
      untouched: [],
      'without an answer': [['press', 'Save my answer']],
      saved: [
        ['pick', 'In a web editor'],
        ['press', 'Save my answer'],
      ],
      'in review': [['pick', 'In a web editor'], ['press', 'Save my answer'], inReview],
    },
  },
  {
    kind: 'Fill in',
    page: 'fill_number',
    name: 'How does a gap work?',
    states: {
      untouched: [],
      'without an answer': [['press', 'Check']],
      right: [
        ['selectNth', 0, 'first'],
        ['typeNth', 0, 'capitals'],
        ['press', 'Check'],
      ],
      partly: [
        ['selectNth', 0, 'longest'],
        ['typeNth', 0, 'capital letters'],
        ['press', 'Check'],
      ],
      wrong: [
        ['selectNth', 0, 'longest'],
        ['typeNth', 0, 'small ones'],
        ['press', 'Check'],
      ],
      'in review': [['selectNth', 0, 'longest'], ['typeNth', 0, 'small ones'], ['press', 'Check'], inReview],
    },
  },
  {
    kind: 'Number',
    page: 'fill_number',
    name: 'How many options are enough?',
    states: {
      untouched: [],
      'without an answer': [['press', 'Check']],
      'not a number': [
        ['typeNth', 0, 'a few'],
        ['press', 'Check'],
      ],
      right: [
        ['typeNth', 0, '3'],
        ['press', 'Check'],
      ],
      wrong: [
        ['typeNth', 0, '12'],
        ['press', 'Check'],
      ],
      'in review': [['typeNth', 0, '12'], ['press', 'Check'], inReview],
    },
  },
  {
    kind: 'Rate yourself',
    page: 'sort_rate_reflect',
    name: 'How do you write?',
    states: {
      untouched: [],
      'without an answer': [['press', 'Show my result']],
      'with its result': [
        ['pickInRows', 'Mostly', 4],
        ['press', 'Show my result'],
      ],
    },
  },
  {
    kind: 'Reflect',
    page: 'sort_rate_reflect',
    name: 'Your first lesson',
    states: {
      untouched: [],
      'without a text': [['press', 'Save']],
      'too long': [
        ['typeNth', 0, 'It is about plants. '.repeat(25)],
        ['press', 'Save'],
      ],
      saved: [
        ['typeNth', 0, 'It is about watering plants.'],
        ['press', 'Save'],
      ],
      'in review': [['typeNth', 0, 'It is about watering plants.'], ['press', 'Save'], inReview],
    },
  },
  {
    kind: 'Plan',
    page: 'plan_label',
    name: 'My next lesson',
    states: {
      untouched: [],
      'without a text': [['press', 'Save']],
      'too long': [
        ['typeNth', 0, 'plan a week. '.repeat(20)],
        ['press', 'Save'],
      ],
      saved: [
        ['typeNth', 0, 'plan their first week'],
        ['typeNth', 3, 'Ines, on Friday'],
        ['press', 'Save'],
      ],
      'in review': [['typeNth', 0, 'plan their first week'], ['press', 'Save'], inReview],
    },
  },
  {
    kind: 'Label',
    page: 'plan_label',
    name: 'The parts of a question',
    states: { untouched: [], 'with an open text': [['press', '3 Feedback']] },
  },
  {
    kind: 'Question about places',
    page: 'plan_label',
    name: 'Where does a reason for all learners stand?',
    states: {
      untouched: [],
      right: [
        ['pick', 'Below the list'],
        ['press', 'Check'],
      ],
      wrong: [
        ['pick', 'Under an answer'],
        ['press', 'Check'],
      ],
    },
  },
  {
    kind: 'Scenario',
    page: 'scenario',
    name: 'Lena asks for more',
    states: {
      untouched: [],
      'without an answer': [['press', 'Choose']],
      'with what follows': [
        ['pick', 'I’ll talk to them'],
        ['press', 'Choose'],
      ],
      'in its second step': [
        ['pick', 'I’ll talk to them'],
        ['press', 'Choose'],
        ['press', 'Next'],
      ],
      'at its end, at its best': [
        ['pick', 'I can’t promise that'],
        ['press', 'Choose'],
        ['press', 'Next'],
        ['pick', 'That is for you'],
        ['press', 'Choose'],
        ['press', 'Next'],
      ],
      'at its end, with a slip': [
        ['pick', 'I’ll talk to them'],
        ['press', 'Choose'],
        ['press', 'Next'],
        ['pick', 'Let’s wait'],
        ['press', 'Choose'],
        ['press', 'Next'],
        ['pick', 'That is for you'],
        ['press', 'Choose'],
        ['press', 'Next'],
      ],
    },
  },
  {
    kind: 'Cards',
    page: 'cards_steps',
    name: 'Three marks',
    states: {
      untouched: [],
      'with an open card': [['open', 'What begins a heading?']],
      'with a card that is known': [
        ['open', 'What begins a heading?'],
        ['press', 'I knew it'],
      ],
    },
  },
  {
    kind: 'Steps',
    page: 'cards_steps',
    name: 'From an idea to a lesson',
    states: {
      untouched: [],
      'one at a time': [['press', 'One step at a time']],
      'its last step': [
        ['press', 'One step at a time'],
        ['press', 'Next'],
        ['press', 'Next'],
      ],
    },
  },
  { kind: 'Compare', page: 'cards_steps', name: 'Two kinds of question', states: { untouched: [] } },
  {
    kind: 'Checklist',
    page: 'cards_steps',
    name: 'Before you show your lesson to others',
    states: {
      untouched: [],
      'with a tick': [['pick', 'I have read it aloud']],
      'in review': [['pick', 'I have read it aloud'], inReview],
    },
  },
];

/** What is more than a block: a whole page, or the part of it that a selector names. */
export const pages = [
  { kind: 'Prose', page: 'markdown', part: 'main', states: { 'as it is': [] } },
  {
    kind: 'Words, films and sounds',
    page: 'glossary_media',
    part: 'main',
    states: { 'as it is': [], 'a word open': [['press', 'cues']] },
  },
  {
    kind: 'Header',
    page: 'questions',
    part: 'header',
    states: {
      'as it is': [],
      'contents open': [['open', 'All lessons']],
      'colours open': [
        ['open', 'All lessons'],
        ['open', 'Colours and text size'],
      ],
    },
  },
  {
    kind: 'End of a lesson',
    page: 'match_order',
    part: '[data-part="end"]',
    states: { locked: [], 'locked, pressed': [['press', 'Complete and Continue']] },
  },
  { kind: 'End of a lesson without questions', page: 'cards_steps', part: '[data-part="end"]', states: { ready: [] } },
  {
    kind: 'Check',
    page: 'check',
    part: '[data-part="course"]',
    states: {
      untouched: [],
      'with its questions': [['press', 'Start the check']],
      'with gaps': [
        ['press', 'Start the check'],
        ['press', 'Check your answers'],
      ],
      'with its result': [
        ['press', 'Start the check'],
        ['press', 'Check your answers'],
        ['press', 'Finish anyway'],
      ],
    },
  },
  {
    kind: 'Summary',
    page: 'check',
    part: '[data-part="course"]',
    states: {
      'with what is left': [['press', 'Go on without completing']],
    },
  },
];
