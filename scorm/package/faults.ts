/** Why files cannot be packed. */
export type PackageFaultCode = 'path-not-portable' | 'path-twice' | 'path-case' | 'file-missing';

export interface PackageFault {
  readonly code: PackageFaultCode;
  readonly path: string;
  /** For the author: what is wrong and what to do. */
  readonly message: string;
}

/** Thrown when a package would not open everywhere; holds all faults, not the first alone. */
export class PackageError extends Error {
  readonly faults: readonly PackageFault[];

  constructor(faults: readonly PackageFault[]) {
    super(faults.map(({ code, message }) => `${code}: ${message}`).join('\n'));
    this.name = 'PackageError';
    this.faults = faults;
  }
}
