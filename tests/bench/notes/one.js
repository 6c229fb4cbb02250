// One tool on one text, from start to end: what a cold start costs. `node one.js TOOL < TEXT`; `none` is Node alone.
//
// Prints how many remarks there were, so that nobody can skip the work.
import { readFileSync } from "node:fs";

const name = process.argv[2];
const text = readFileSync(0, "utf8");
if (name === "none") {
  console.log(0);
} else {
  const { kTools } = await import("./tools.js");
  const tool = kTools.find((one) => one.name === name);
  if (!tool) throw new Error(`there is no tool ${name}`);
  console.log((await (await tool.load())(text)).length);
}
