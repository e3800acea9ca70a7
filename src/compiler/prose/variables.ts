/** The course's words that stand for `{{name}}` in a text: `variables:` in course.yaml. */
export type Variables = ReadonlyMap<string, string>;

export interface VariableUse {
  readonly name: string;
  readonly raw: string;
  readonly offset: number;
}

/** Every `{{name}}` in a text. */
export function variablesIn(text: string): VariableUse[] {
  return [...text.matchAll(pattern)].map((match) => ({ name: match[1]!, raw: match[0], offset: match.index }));
}

/** Puts the words in; an unknown name stays as it stands. `write` is given the text between, and the words. */
export function expandVariables(text: string, variables: Variables, write = (part: string) => part): string {
  let written = '';
  let cursor = 0;
  for (const { name, raw, offset } of variablesIn(text)) {
    written += write(text.slice(cursor, offset)) + write(variables.get(name) ?? raw);
    cursor = offset + raw.length;
  }
  return written + write(text.slice(cursor));
}

const pattern = /\{\{[ \t]*([^{}\n]+?)[ \t]*\}\}/g;
