/**
 * What Stryker leaves alone everywhere, by rule, with the reason in its report: what people read,
 * which no test pins, and the throwing of a `Defect`, which no input reaches.
 */
const PROSE = "prose: no test pins a wording";
const DEFECT = "a Defect: no input reaches it";

export const REASONS = new Set([PROSE, DEFECT]);

const isProse = (node) =>
  (node.type === "StringLiteral" && /\s/.test(node.value)) ||
  (node.type === "TemplateLiteral" && node.quasis.some(({ value }) => /\s/.test(value.raw)));

const throwsDefect = ({ type, consequent, alternate }) =>
  type === "IfStatement" &&
  alternate == null &&
  consequent.type === "ThrowStatement" &&
  consequent.argument.type === "NewExpression" &&
  consequent.argument.callee.name === "Defect";

function shouldIgnore({ node }) {
  if (isProse(node)) return PROSE;
  return throwsDefect(node) ? DEFECT : undefined;
}

export const strykerPlugins = [{ kind: "Ignore", name: "left-alone", value: { shouldIgnore } }];
