// To be imported before any module of the extension that says something: the browser's words, from _locales.
import { provideWords } from "./ui-bundle.js";

provideWords();
