// The side panel (Firefox: sidebar): the popup's sections, laid out to stay open beside the page and to follow the tab one looks at.
import { Desk } from "../popup/desk.jsx";
import { startPage } from "../ui/page.jsx";
import { word } from "../shared/words.js";

startPage(<Desk place="panel" />, word("popupTitle"));
