import { ESLintUtils } from "@typescript-eslint/utils";
import ts from "typescript";

const OPERATORS = new Set([
  "+",
  "-",
  "*",
  "/",
  "%",
  "**",
  "<",
  "<=",
  ">",
  ">=",
  "==",
  "!=",
  "===",
  "!==",
]);
const METHODS = ["add", "sub", "mul", "div", "floor", "equals", "lt", "lte", "gt", "gte"];

/** A type parameter speaks through its constraint; a union is a Num if one of its members is. */
function isNum(checker, type) {
  const seen = checker.getBaseConstraintOfType(type) ?? type;
  if (seen.isUnion()) return seen.types.some((member) => isNum(checker, member));
  if (seen.flags & (ts.TypeFlags.Any | ts.TypeFlags.Never)) return false;
  return METHODS.every((method) => seen.getProperty(method) !== undefined);
}

/** Operators compare and convert objects, not values: `new Decimal(2) < new Decimal(10)` is false. */
export default ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: "problem",
    messages: { operator: "`{{operator}}` does not compute with a Num; use its methods" },
    schema: [],
  },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    const check = (node) => {
      if (!OPERATORS.has(node.operator.replace(/(?<=[+\-*/%])=$/, ""))) return;
      const operands = [node.left ?? node.argument, node.right].filter(Boolean);
      const other = operands.some(
        (operand) => operand.type === "Literal" && operand.value === null,
      );
      const undefinedToo = operands.some((operand) => operand.name === "undefined");
      if (other || undefinedToo) return;
      if (!operands.some((operand) => isNum(checker, services.getTypeAtLocation(operand)))) return;
      context.report({ node, messageId: "operator", data: { operator: node.operator } });
    };
    return { BinaryExpression: check, AssignmentExpression: check, UnaryExpression: check };
  },
});
