import { expect, it } from "vitest";
import { METHODS } from "../src/index.js";
import { rational } from "../src/numbers/rational.js";
import { answer as reference } from "../src/reference/answer.js";
import { DEFAULT_READINGS } from "../src/requirements/open-points.js";
import { describeConformance, ErrorAnswer, ErrorCode } from "../src/vitest.js";
