/**
 * A mutator for Stryker that sees arithmetic written as method calls: Stryker's own mutate
 * operators, and no operator ever touches a `Num`. Loaded by `plugins` in stryker.conf.json,
 * before Stryker's instrumenter goes through its list of mutators, to which it adds itself.
 */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const METHODS = new Map([
  ["add", ["sub"]],
  ["sub", ["add"]],
  ["mul", ["div"]],
  ["div", ["mul"]],
  ["lt", ["lte", "gte"]],
  ["lte", ["lt", "gt"]],
  ["gt", ["gte", "lte"]],
  ["gte", ["gt", "lt"]],
]);
const FUNCTIONS = new Map([
  ["min", "max"],
  ["max", "min"],
]);
const NOT_COMMUTATIVE = new Set(["sub", "div"]);
const TAKES_SMALL = new Set([...METHODS.keys(), "equals", "ratio"]);
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

/** `x.add(y)` becomes `x.sub(y)`; `x.sub(y)` also `y.sub(x)`; `x.floor()` becomes `x`. */
function* methodMutants(node, { object, property: { name } }) {
  const [argument] = node.arguments;
  for (const other of METHODS.get(name) ?? []) yield call(member(object, other), node.arguments);
  if (NOT_COMMUTATIVE.has(name) && !isNumber(argument)) {
    yield call(member(argument, name), [object]);
  }
  if (name === "floor" && argument === undefined) yield copy(object);
  if (name === "equals") yield not(copy(node));
}

/** `floorDiv(x, y)` becomes `floorDiv(y, x)`, and `x.div(y)`, which is not whole. */
function* floorDivMutants({ callee, arguments: [dividend, divisor] }) {
  yield call(copy(callee), [divisor, dividend]);
  yield call(member(dividend, "div"), [divisor]);
}

const calledName = ({ callee }) => (callee.property ?? callee).name;

/** 0 becomes 1, 1 becomes 0, 2 becomes 1 where a method of arithmetic or `ratio` takes it. */
const isSmall = (node, parent) =>
  isNumber(node) &&
  SMALL.has(node.value) &&
  parent.type === "CallExpression" &&
  TAKES_SMALL.has(calledName(parent));

export const methodArithmetic = {
  name: "MethodArithmetic",
  *mutate({ node, parent }) {
    if (isSmall(node, parent)) yield number(SMALL.get(node.value));
    if (node.type !== "CallExpression" || parent.type === "ExpressionStatement") return;
    const { callee } = node;
    if (callee.type === "MemberExpression") yield* methodMutants(node, callee);
    if (FUNCTIONS.has(callee.name)) yield call(named(FUNCTIONS.get(callee.name)), node.arguments);
    if (calledName(node) === "floorDiv") yield* floorDivMutants(node);
  },
};

if (!allMutators.some(({ name }) => name === methodArithmetic.name))
  allMutators.push(methodArithmetic);

export const strykerPlugins = [];
