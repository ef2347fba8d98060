import type { DrawnArrival } from "../../draws/draws.js";
import type { OpenPoint } from "../../requirements/open-points.js";
import type { RequirementId } from "../../requirements/statements.js";
import type { Method } from "../../wire/methods.js";
import type { Case } from "../case.js";

type Asked = readonly [id: string, title: string, method: Method, params: object];

/** Steps of the worked Examples: ids like `04-buy-1`, titles without the Example's name. */
export const examples = (...steps: readonly Asked[]): readonly Case[] =>
  steps.map(([step, title, method, params]) => ({
    id: `example/${step}`,
    title: `Example ${Number(step.slice(0, 2))}: ${title}`,
    origin: "example",
    method,
    params,
  }));

/** Requests to which the readings of an open point give different answers; the first needs no word of its own. */
export const witnesses = (point: OpenPoint, ...asked: readonly Asked[]): readonly Case[] =>
  asked.map(([word, title, method, params]) => ({
    id: word === "" ? `witness/${point}` : `witness/${point}/${word}`,
    title,
    origin: "witness",
    method,
    params,
    witnessOf: point,
  }));

/** Requests that turn on a point which the specification settles. */
export const rulings = (...asked: readonly Asked[]): readonly Case[] =>
  asked.map(([point, title, method, params]) => ({
    id: `ruling/${point}`,
    title,
    origin: "ruling",
    method,
    params,
  }));

/** An input that must be refused, with what accepting it breaks. */
export type Refusal = readonly [
  word: string,
  title: string,
  params: object,
  ...refusalOf: readonly [RequirementId, ...RequirementId[]],
];

/** Requests of one method that must be refused. */
export const refusals = (method: Method, ...asked: readonly Refusal[]): readonly Case[] =>
  asked.map(([word, title, params, ...refusalOf]) => ({
    id: `refusal/${method}/${word}`,
    title,
    origin: "refusal",
    method,
    params,
    refusalOf,
  }));

/** Forced draws, as words: `"sell S1"` prefers SELL and draws S1. */
export const arrivals = (
  ...draws: readonly `${DrawnArrival["prefer"]} ${string}`[]
): { readonly arrivals: readonly DrawnArrival[] } => ({
  arrivals: draws.map((draw): DrawnArrival => {
    const [prefer, trader] = draw.split(" ") as [DrawnArrival["prefer"], string];
    return { prefer, trader };
  }),
});
