/** What `Order` says, in English. */
export const en = {
  moveUp: (item: string) => `Move up: ${item}`,
  moveDown: (item: string) => `Move down: ${item}`,
  moved: (item: string, place: number, of: number) => `${item}, now ${place} of ${of}.`,
  notMoved: 'Not answered yet: move at least one of them.',
  placed: (item: string, place: number) => `${place}. ${item}`,
  inPlace: (count: number, of: number) => `${count} of ${of} in place`,
  rowRight: 'In place.',
  rowWrong: 'Not in place.',
  rowBelongs: (place: number) => `It should be number ${place}.`,
  rightOrder: 'The right order',
};
