const LONGEST = 400;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Text that came from outside: control characters escaped, cut to a readable length. */
export function printable(text: string): string {
  const cut =
    text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text;
  return cut.replace(CONTROL, (code) => `\\u${code.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
