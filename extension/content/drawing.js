// All that is drawn in a page: chips, cards, the strip under a note. The background puts it into a page beside index.js when there is first something
// to draw, so that most pages, and everybody who chose the toolbar, never carry it.
import { placeMark } from "../ui/mark.js";
import { placeStrip } from "../ui/strip.js";
import { offerPart } from "./late.js";

offerPart("drawing", { placeMark, placeStrip });
