/** A file named on the command line that cannot be read or written. */
export class UnusableFile extends Error {
  override readonly name = "UnusableFile";
}
