/** What the server and its page tell each other, as JSON. */

export type Standard = 'scorm12' | 'scorm2004';

/** What a manifest says of the one SCO that is launched; a number the manifest leaves out is ''. */
export interface Sco {
  readonly standard: Standard;
  /** The schemaversion as the manifest writes it, as `2004 4th Edition`. */
  readonly edition: string;
  /** The manifest's own identifier: an update keeps its attempts only as long as this stays the same. */
  readonly identifier: string;
  readonly title: string;
  /** The file to open, relative to the package's root, with its query if there is one. */
  readonly href: string;
  /** 0 to 100, SCORM 1.2 only. */
  readonly masteryScore: string;
  /** -1 to 1, SCORM 2004 only. */
  readonly scaledPassingScore: string;
  /** 0 to 1, SCORM 2004 only. */
  readonly completionThreshold: string;
  readonly launchData: string;
}

/** One zip as the LMS knows it; a broken one is kept with the reason in plain words. */
export type PackageEntry = {
  /** Lower-case, safe in an address and as a file name, unique in this LMS. */
  readonly key: string;
  /** The zip's name, without its folder. */
  readonly file: string;
} & (
  | { readonly kind: 'sco'; readonly sco: Sco; readonly note?: string }
  | { readonly kind: 'web'; readonly title: string }
  | { readonly kind: 'broken'; readonly fault: string }
);

/** Values by the full name of their CMI element. */
export type CmiValues = Readonly<Record<string, string>>;

/** One learner's go at one package: what every commit of it has stored so far. */
export interface Attempt {
  /** 1, 2, 3 … in the order of their start. */
  readonly number: number;
  /** ISO 8601. */
  readonly startedAt: string;
  /** ISO 8601; null as long as nothing was committed. */
  readonly savedAt: string | null;
  readonly cmi: CmiValues;
}

/** A package with its latest attempt, as `GET /api/packages` lists it. */
export interface ListedPackage {
  readonly entry: PackageEntry;
  readonly latest: Attempt | null;
  /** Something the person must know, as a file of attempts that had to be set aside. */
  readonly notice?: string;
}
