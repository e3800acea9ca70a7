/** English plural: one or other. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Small numbers as words, as running text has them. */
export function numberWord(count: number): string {
  return ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count);
}
