import a from "a"; // concept: import a from "a";
import type { B } from "b"; // concept: import type { B } from "b";
import "side"; // concept: import "side";
import c = require("c"); // concept: import c = require("c");
const d = require("d"); // concept: require("d")
const e = await import("e"); // concept: import("e")
export { f } from "f"; // concept: export { f } from "f";
export * from "g"; // concept: export * from "g";
export const h = 1;
require(name);
load("i");
