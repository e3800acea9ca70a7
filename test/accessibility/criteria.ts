/** A test by its file and its title, as both stand in the repository. */
export interface Proof {
  readonly file: string;
  readonly title: string;
}

/** A success criterion of WCAG 2.2 at level A or AA, and how far it is evaluated. */
export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly level: 'A' | 'AA';
  /** Tests that ask for it, wholly or in part; none means that no program has evaluated it. */
  readonly tests: readonly Proof[];
  /** What the tests leave to a person, or why there is nothing to test. */
  readonly open?: string;
  /** Steps of test/manual/screen-readers.md in which a person would hear it. */
  readonly steps?: readonly number[];
}

const blocks = 'test/browser/blocks';
const player = 'test/browser/player';
const packages = 'test/packages';

const axe: Proof = { file: 'test/browser/support/axe.ts', title: 'without a finding of axe in the look “${look}”' };
const pages: Proof = {
  file: `${packages}/accessible.test.ts`,
  title: 'a whole page, dark on a phone and light on a wide screen, is without a finding of axe',
};
const tree: Proof = { file: `${blocks}/tree.test.ts`, title: 'are what the repository holds of ${state.name}' };
const byKeyboard: Proof = { file: `${packages}/keyboard.test.ts`, title: 'a whole lesson, taken by keyboard alone' };
const tints: Proof = {
  file: 'test/unit/compiler/theme/tints.test.ts',
  title: 'pass in every pair, whatever the colour, once it is the shade that is named',
};
const flagship: Proof = {
  file: `${packages}/keyboard.test.ts`,
  title: 'is taken from the first lesson to the summary, and passed',
};
const reflow: Proof = { file: `${blocks}/reflow.test.ts`, title: '${state.name} stays within the page, ${direction}' };
const wideText: Proof = {
  file: `${blocks}/reflow.test.ts`,
  title: '${state.name} stays within the page with wide text, ${direction}',
};
const targets: Proof = {
  file: `${blocks}/reflow.test.ts`,
  title: 'is 44 pixels high and wide at least in ${state.name}',
};
const ring = rule('where the focus is can be seen: three pixels, off the edge');
const tabOrder = rule('the order of Tab is that of the page, and no single key does anything');
const noDrag = rule('nothing needs to be dragged');
const still = rule('nothing plays, blinks or moves by itself');
const onlyErrors = rule('only what is not answered, or too long to keep, is an error, and it says so');
const toldOnce: Proof = {
  file: `${blocks}/rules.test.ts`,
  title: 'is told once, by the focus or by words, and loses the focus never: ${state.name}',
};

/** The 55 criteria, in the order of the standard. */
export const criteria: readonly Criterion[] = [
  a('1.1.1', 'Non-text Content', [axe, pages, tree], 'Whether the words for a picture say what the picture says.', [2]),
  a(
    '1.2.1',
    'Audio-only and Video-only (Prerecorded)',
    [],
    'The course holds a recording only where its author put one.',
  ),
  a('1.2.2', 'Captions (Prerecorded)', [], 'Nobody has compared captions with a film.'),
  a(
    '1.2.3',
    'Audio Description or Media Alternative (Prerecorded)',
    [],
    'Nobody has compared a transcript with a film.',
  ),
  aa('1.2.4', 'Captions (Live)', [], 'A course cannot hold anything live.'),
  aa('1.2.5', 'Audio Description (Prerecorded)', [], 'Nobody has listened to a film.'),
  a('1.3.1', 'Info and Relationships', [axe, pages, tree], 'How a screen reader tells it.', [2, 4, 5, 6]),
  a('1.3.2', 'Meaningful Sequence', [tree], 'Whether the sequence is the one a reader expects.', [2]),
  a('1.3.3', 'Sensory Characteristics', [], 'Whether the author’s words lean on shape, place or sound.'),
  aa('1.3.4', 'Orientation', [], 'Nothing is locked to one way of holding a device; no test asks.'),
  aa('1.3.5', 'Identify Input Purpose', [], 'A course asks for nothing about the person.'),
  a('1.4.1', 'Use of Color', [tree], 'Whether a person who sees no colours can tell the states apart.'),
  a('1.4.2', 'Audio Control', [still]),
  aa('1.4.3', 'Contrast (Minimum)', [axe, pages, tints], 'Text on pictures of the author.'),
  aa('1.4.4', 'Resize Text', [
    { file: `${player}/look.test.ts`, title: 'makes the text larger, and what is measured by it' },
    reflow,
  ]),
  aa('1.4.5', 'Images of Text', [], 'Whether a picture of the author holds text.'),
  aa('1.4.10', 'Reflow', [reflow, axe]),
  aa('1.4.11', 'Non-text Contrast', [], 'The lines of controls are measured by no test of the built pages.'),
  aa('1.4.12', 'Text Spacing', [wideText, axe]),
  aa('1.4.13', 'Content on Hover or Focus', [
    {
      file: `${blocks}/term.test.ts`,
      title: 'is opened by keyboard, read right behind its button, and closed by Escape with the focus where it was',
    },
  ]),
  a('2.1.1', 'Keyboard', [flagship, byKeyboard, noDrag], undefined, [3]),
  a('2.1.2', 'No Keyboard Trap', [flagship, byKeyboard]),
  a('2.1.4', 'Character Key Shortcuts', [tabOrder]),
  a('2.2.1', 'Timing Adjustable', [], 'A course sets no time; the session of the learning system is its own.'),
  a('2.2.2', 'Pause, Stop, Hide', [still]),
  a('2.3.1', 'Three Flashes or Below Threshold', [still], 'Films of the author.'),
  a('2.4.1', 'Bypass Blocks', [pages], undefined, [1]),
  a('2.4.2', 'Page Titled', [pages], 'Whether the author’s titles say what a lesson is about.', [1, 10]),
  a('2.4.3', 'Focus Order', [flagship, tabOrder, toldOnce], undefined, [3, 7]),
  a('2.4.4', 'Link Purpose (In Context)', [axe, pages], 'Whether the author’s links say where they lead.'),
  aa('2.4.5', 'Multiple Ways', [
    { file: `${player}/moving.test.ts`, title: 'opens every lesson at its beginning, and closes itself' },
  ]),
  aa('2.4.6', 'Headings and Labels', [axe, tree], 'Whether the author’s headings say what follows.', [2]),
  aa('2.4.7', 'Focus Visible', [ring]),
  aa('2.4.11', 'Focus Not Obscured (Minimum)', [], 'Nothing lies over the page by design; no test asks.'),
  a('2.5.1', 'Pointer Gestures', [noDrag]),
  a('2.5.2', 'Pointer Cancellation', [], 'Controls are native, and act when the pointer goes up; no test asks.'),
  a('2.5.3', 'Label in Name', [axe, tree], 'With a program that takes speech.', [12]),
  a('2.5.4', 'Motion Actuation', [], 'A course does not know how the device is held; no test asks.'),
  aa('2.5.7', 'Dragging Movements', [noDrag, byKeyboard]),
  aa('2.5.8', 'Target Size (Minimum)', [targets, axe]),
  a('3.1.1', 'Language of Page', [pages], undefined, [1]),
  aa('3.1.2', 'Language of Parts', [], 'Whether the author has marked words of another language.'),
  a('3.2.1', 'On Focus', [byKeyboard]),
  a('3.2.2', 'On Input', [
    { file: `${blocks}/choice.test.ts`, title: 'says nothing while the learner chooses, and emits nothing' },
  ]),
  aa('3.2.3', 'Consistent Navigation', [], 'Every page is made from one template; no test compares them.'),
  aa('3.2.4', 'Consistent Identification', [], 'All words of controls come from one table; no test compares them.'),
  a('3.2.6', 'Consistent Help', [], 'Help stands at the end of every page; no test compares them.'),
  a('3.3.1', 'Error Identification', [onlyErrors, tree], undefined, [5]),
  a('3.3.2', 'Labels or Instructions', [tree, axe], undefined, [4]),
  aa('3.3.3', 'Error Suggestion', [onlyErrors]),
  aa('3.3.4', 'Error Prevention (Legal, Financial, Data)', [
    {
      file: `${blocks}/check.test.ts`,
      title: 'lists every question with its answer under a heading that gets the focus, and names the open ones',
    },
  ]),
  a('3.3.7', 'Redundant Entry', [], 'A course asks for nothing twice; no test asks.'),
  aa(
    '3.3.8',
    'Accessible Authentication (Minimum)',
    [],
    'A course has no login; that of the learning system is its own.',
  ),
  a('4.1.2', 'Name, Role, Value', [axe, tree, pages], 'In each screen reader.', [4, 5, 6, 7, 8]),
  aa('4.1.3', 'Status Messages', [toldOnce], 'In each screen reader.', [6, 9]),
];

function a(id: string, name: string, tests: readonly Proof[], open?: string, steps?: readonly number[]): Criterion {
  return { id, name, level: 'A', tests, ...(open && { open }), ...(steps && { steps }) };
}

function aa(id: string, name: string, tests: readonly Proof[], open?: string, steps?: readonly number[]): Criterion {
  return { ...a(id, name, tests, open, steps), level: 'AA' };
}

function rule(title: string): Proof {
  return { file: 'test/browser/support/rules.ts', title };
}
