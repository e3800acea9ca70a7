/** What `Scenario` says, in English. */
export const en = {
  place: (step: number) => `Step ${step}:`,
  choose: 'Choose',
  next: 'Next',
  back: 'Go back one step',
  again: 'Start again',
  notChosen: 'Not answered yet: choose one.',
  chosen: 'You chose:',
  rates: {
    best: 'Best choice',
    ok: 'OK, and there is a better choice',
    poor: 'Poor choice',
    repaired: 'You put it right',
  },
  follows: 'What follows',
  ways: {
    best: 'The best choice at every step',
    ok: 'No poor choice on your way',
    repaired: 'A slip, put right',
    poor: 'A poor choice was left as it was',
  },
  ended: 'You have come to the end.',
  notEnded: 'You did not come to the end.',
  path: 'Your way:',
  inPath: { best: 'best', ok: 'OK', poor: 'poor', repaired: 'put right' },
  laterRight: 'poor, put right later',
};
