// The readers of every page that shows more than one person. The background puts them into a page beside index.js when it is no profile,
// so that a profile, where seconds count, does not carry them.
import { offerPart } from "./late.js";
import { read } from "./surfaces/of-lists.js";

offerPart("lists", { read });
