/**
 * A mutator for Stryker that sees arithmetic written as method calls: Stryker's own mutate
 * operators, and no operator ever touches a `Num`. Loaded by `plugins` in stryker.conf.json,
 * before Stryker's instrumenter goes through its list of mutators, to which it adds itself.
 */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const OPPOSITES = new Map([
  ["add", "sub"],
  ["sub", "add"],
  ["mul", "div"],
  ["div", "mul"],
  ["lt", "gte"],
  ["lte", "gt"],
  ["gt", "lte"],
  ["gte", "lt"],
]);
const BOUNDARIES = new Map([
  ["lt", "lte"],
  ["lte", "lt"],
  ["gt", "gte"],
  ["gte", "gt"],
]);
const FUNCTIONS = new Map([
  ["min", "max"],
  ["max", "min"],
]);
const NOT_COMMUTATIVE = new Set(["sub", "div"]);
const TAKES_SMALL = new Set([...OPPOSITES.keys(), "equals", "ratio"]);
const SMALL = new Map([
  [0, 1],
  [1, 0],
  [2, 1],
]);

const instrumenter = pathToFileURL(
  createRequire(import.meta.url).resolve("@stryker-mutator/instrumenter"),
);
const inside = (file) => import(new URL(file, instrumenter).href);
const { deepCloneNode: copy } = await inside("util/index.js");
const { allMutators } = await inside("mutators/index.js");

const named = (name) => ({ type: "Identifier", name });
const member = (object, name) => ({
  type: "MemberExpression",
  object: copy(object),
  property: named(name),
  computed: false,
});
const call = (callee, args) => ({ type: "CallExpression", callee, arguments: args.map(copy) });
const number = (value) => ({ type: "NumericLiteral", value });
const not = (argument) => ({ type: "UnaryExpression", operator: "!", prefix: true, argument });
const isNumber = (node) => node.type === "NumericLiteral";

const calledName = ({ callee }) => (callee.property ?? callee).name;
const isMethodCall = ({ type, callee }) =>
  type === "CallExpression" && callee.type === "MemberExpression";
const renamed = (node, name) => call(member(node.callee.object, name), node.arguments);

/** 0 becomes 1, 1 becomes 0, 2 becomes 1 where a method of arithmetic or `ratio` takes it. */
const isSmall = (node, parent) =>
  isNumber(node) &&
  SMALL.has(node.value) &&
  parent.type === "CallExpression" &&
  TAKES_SMALL.has(calledName(parent));

/** `x.add(y)` becomes `x.sub(y)`, `x.lt(y)` becomes `x.gte(y)`, `x.floor()` becomes `x`. */
const methodArithmetic = {
  name: "MethodArithmetic",
  *mutate({ node, parent }) {
    if (isSmall(node, parent)) yield number(SMALL.get(node.value));
    if (node.type !== "CallExpression" || parent.type === "ExpressionStatement") return;
    const [first, second] = node.arguments;
    const name = calledName(node);
    if (isMethodCall(node)) {
      if (OPPOSITES.has(name)) yield renamed(node, OPPOSITES.get(name));
      if (name === "equals") yield not(copy(node));
      if (name === "floor" && first === undefined) yield copy(node.callee.object);
    } else if (FUNCTIONS.has(name)) yield call(named(FUNCTIONS.get(name)), node.arguments);
    if (name === "floorDiv") yield call(member(first, "div"), [second]);
  },
};

/** `x.lt(y)` becomes `x.lte(y)`. */
const methodBoundary = {
  name: "MethodBoundary",
  *mutate({ node }) {
    if (!isMethodCall(node)) return;
    const other = BOUNDARIES.get(calledName(node));
    if (other !== undefined) yield renamed(node, other);
  },
};

/** `x.sub(y)` becomes `y.sub(x)`, `floorDiv(x, y)` becomes `floorDiv(y, x)`. */
const operandOrder = {
  name: "OperandOrder",
  *mutate({ node }) {
    if (node.type !== "CallExpression") return;
    const [first, second] = node.arguments;
    const name = calledName(node);
    if (name === "floorDiv") yield call(copy(node.callee), [second, first]);
    if (isMethodCall(node) && NOT_COMMUTATIVE.has(name) && !isNumber(first)) {
      yield call(member(first, name), [node.callee.object]);
    }
  },
};

for (const mutator of [methodArithmetic, methodBoundary, operandOrder]) {
  if (!allMutators.some(({ name }) => name === mutator.name)) allMutators.push(mutator);
}

export const strykerPlugins = [];
