/** One thing an author is told. Whoever collects them prints them; nothing here knows a terminal. */
export interface Diagnostic {
  /** Stable, kebab-case: GRAMMAR lists them. Documentation and tests refer to it, never to the prose. */
  readonly code: string;
  /** Errors fail the build, warnings only with --strict, notes never. */
  readonly severity: Severity;
  /** Relative to the course folder, with `/`. */
  readonly file: string;
  readonly line: number;
  /** In UTF-16 code units from 1, as editors count. */
  readonly column: number;
  /** What is wrong, one sentence that names the thing. */
  readonly message: string;
  /** What would have been right here. */
  readonly expected: string;
  /** What stands there, shortened. */
  readonly found: string;
  /** What to type, delete or move. */
  readonly mend: string;
}

export type Severity = 'error' | 'warning' | 'note';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** How a fault of one code reads; `found` is what stood there. */
export interface FaultText {
  readonly severity?: Severity;
  readonly message: string | ((found: string) => string);
  readonly expected: string;
  readonly mend: string | ((found: string) => string);
}

/** Tells a fault; every reader of an author's file is given one. */
export type Tell = (code: string, at: Position, found?: string, mend?: string) => void;

/** Tells a fault of a course's setting, by its path, at its place in whichever file it stands. */
export type TellSetting = (code: string, path: readonly (string | number)[], found?: string, mend?: string) => void;

/** Makes a `Tell` for one file that appends to `diagnostics`; an unknown code is a programming error. */
export function teller(file: string, texts: Readonly<Record<string, FaultText>>, diagnostics: Diagnostic[]): Tell {
  return (code, { line, column }, found = '', mend) => {
    const text = texts[code];
    if (!text) throw new Error(`No text for the fault “${code}”.`);
    const shown = shorten(found);
    diagnostics.push({
      code,
      severity: text.severity ?? 'error',
      file,
      line,
      column,
      message: typeof text.message === 'function' ? text.message(shown) : text.message,
      expected: text.expected,
      found: shown,
      mend: mend ?? (typeof text.mend === 'function' ? text.mend(shown) : text.mend),
    });
  };
}

/** By file, then by place: the order in which an author walks through them. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
