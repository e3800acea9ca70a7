import './choice/choice.ts';
// Small, and shared by the file of guesses, which a first page often has, with larger files that it has not.
import '../model/blocks/guess.ts';

/**
 * Loads the program of an element, by its name without `lm-`. The build gives each kind a file of its own beside the
 * player (`vite.config.ts`), so a further kind costs a first page nothing. Rejects when the file cannot be had.
 */
export async function loadElement(kind: string): Promise<unknown> {
  return customElements.get(`lm-${kind}`) ?? import(`./${kind}/${kind}.ts`);
}
