const PLAIN = /^[\w@%+=:,./-]+$/;

/** A command as one would type it: every argument that a shell would take apart is quoted. */
export const commandLine = (args: readonly string[]): string =>
  args
    .map((arg) => (PLAIN.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`))
    .join(" ");
