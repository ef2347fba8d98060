import { expect, it } from "vitest";
import { z } from "zod";
import { recording } from "../../src/report/recording.js";
import { sarif } from "../../src/report/sarif.js";
import { REQUIREMENT_IDS } from "../../src/requirements/statements.js";
import { worstRun } from "./records.js";

const LEVEL = z.enum(["none", "note", "warning", "error"]);
const MESSAGE = z.strictObject({ text: z.string().min(1) });
const PROPERTIES = z.looseObject({});

/** The part of SARIF 2.1.0 that is used: required members, closed sets, no member the schema lacks. */
const LOG = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              shortDescription: MESSAGE,
              defaultConfiguration: z.strictObject({ level: LEVEL }),
            }),
          ),
        }),
      }),
      automationDetails: z.strictObject({ id: z.string() }),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(z.strictObject({ level: LEVEL, message: MESSAGE })),
        }),
      ),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.int().min(0),
          kind: z.literal("fail"),
          level: LEVEL,
          message: MESSAGE,
          locations: z.array(
            z.strictObject({
              logicalLocations: z.array(
                z.strictObject({ fullyQualifiedName: z.string(), kind: z.string() }),
              ),
              physicalLocation: z
                .strictObject({
                  artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w!'()*.~%/-]+$/) }),
                  region: z.strictObject({ startLine: z.int().min(1) }),
                })
                .optional(),
            }),
          ),
          partialFingerprints: z.record(z.string(), z.string()),
        }),
      ),
      properties: PROPERTIES,
    }),
  ),
});

const run = recording(worstRun("n"));
const log = (source?: string) => LOG.parse(JSON.parse(sarif([run], source)));

it("SARIF 2.1.0: the log has the schema's shape, and rules are the requirements", () => {
  const [only] = log().runs;
  expect(only?.tool.driver.rules.map(({ id }) => id)).toEqual(REQUIREMENT_IDS);
  for (const { ruleId, ruleIndex } of only?.results ?? []) {
    expect(REQUIREMENT_IDS[ruleIndex]).toBe(ruleId);
  }
});

it("SARIF 2.1.0: a result tells the smallest case, both answers and the command", () => {
  const text = log().runs[0]?.results[0]?.message.text ?? "";
  expect(text).toContain("smallest case   quote@1:1 n: n");
  expect(text).toContain('expected        {"ask":"n"}');
  expect(text).toContain('answered        {"ask":"n","n":["n"]}');
  expect(text).toContain("npx dealer-conformance check --case 'quote@1:1 n' -- node n");
});

it("SARIF 2.1.0: results have a place where a source is named, escaped as an URI", () => {
  const place = (source?: string) =>
    log(source).runs[0]?.results[0]?.locations[0]?.physicalLocation?.artifactLocation.uri;
  expect(place("src/a b.ts")).toBe("src/a%20b.ts");
  expect(place()).toBeUndefined();
});

it("SARIF 2.1.0: what the adapter did is told apart from results", () => {
  const [invocation] = log().runs[0]?.invocations ?? [];
  expect(invocation?.toolExecutionNotifications.map(({ message }) => message.text)).toContain(
    "crash at n: n",
  );
});
