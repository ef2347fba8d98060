import { vectors } from "../../golden/generate.js";

/** Every vector, its answers worked out anew: once for all tests. */
export const ALL = vectors();
