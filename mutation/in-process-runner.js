/**
 * A test runner for Stryker that keeps the tests in memory and runs those that cover a mutant, one
 * after the other, in the same process. Stryker's own runner starts a worker and imports every test
 * file anew for each mutant, which costs a hundred times what the tests themselves do.
 */
import { globSync, readFileSync } from "node:fs";
