/** Lines about which a fault is told already: one slip of an author is told once, by its clearest name. */
export class ToldLines {
  private readonly lines = new Set<number>();

  add(line: number): void {
    this.lines.add(line);
  }

  has(line: number): boolean {
    return this.lines.has(line);
  }

  /** Whether anything was told from one line to another, both included. */
  hasBetween(first: number, last: number): boolean {
    return [...this.lines].some((line) => line >= first && line <= last);
  }
}
