import { compareArithmetics } from "./arithmetics.js";
import { compareSizes } from "./sizes.js";

compareSizes();
compareArithmetics();
