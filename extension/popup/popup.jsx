// The popup of the toolbar button: the advice about whoever is on the current tab, and everything one does rarely.
// In toolbar mode it is all there is, so it offers the whole card, for people about whom nothing is drawn as well.
// What stands in it is desk.jsx, which the side panel shows too.
import { startPage } from "../ui/page.jsx";
import { word } from "../shared/words.js";
import { Desk } from "./desk.jsx";

startPage(<Desk place="popup" />, word("popupTitle"));
