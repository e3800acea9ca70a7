/** Suspend data in words, as whoever started the LMS reads them: the LMS itself, like any other, cannot. */
export interface Reading {
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[];
}

/** `file` is the name of the zip that the text was stored by; undefined where nobody knows. Never throws. */
export type ReadSuspendData = (text: string, file: string | undefined) => Reading;
