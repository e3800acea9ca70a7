/** A package that cannot be launched; the message says why, in words for the person who made it. */
export class PackageFault extends Error {
  override readonly name = 'PackageFault';
}
