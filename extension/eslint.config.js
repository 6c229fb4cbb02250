// What the linter holds the extension to, beyond the recommended rules: one door to the browser, no markup from strings.
import js from "@eslint/js";

const kPageGlobals = [
  "window",
  "document",
  "location",
  "navigation",
  "navigator",
  "console",
  "setTimeout",
  "clearTimeout",
  "setInterval",
  "clearInterval",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "queueMicrotask",
  "AbortController",
  "AbortSignal",
  "DOMException",
  "MutationObserver",
  "ResizeObserver",
  "IntersectionObserver",
  "getComputedStyle",
  "matchMedia",
  "innerWidth",
  "innerHeight",
  "Node",
  "NodeFilter",
  "Element",
  "HTMLElement",
  "Document",
  "ShadowRoot",
  "Event",
  "KeyboardEvent",
  "MouseEvent",
  "EventTarget",
  "CSS",
  "URL",
  "URLSearchParams",
  "localStorage",
  "performance",
  "structuredClone",
  "Intl",
  "globalThis",
  "addEventListener",
  "removeEventListener",
  "visualViewport",
];
const kNodeGlobals = ["process", "console", "Buffer", "URL"];
const readonly = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]));

const oneDoor = {
  "no-restricted-globals": [
    "error",
    ...["chrome", "browser"].map((name) => ({ name, message: "Go through shared/browser.js." })),
  ],
  "no-restricted-properties": [
    "error",
    ...["inner", "outer", "insertAdjacent"]
      .map((kind) => `${kind}HTML`)
      .map((property) => ({
        property,
        message: "Build elements; what comes from a page is untrusted text.",
      })),
  ],
};

export default [
  { ignores: ["node_modules/"] },
  js.configs.recommended,
  {
    files: ["**/*.js", "**/*.jsx"],
    languageOptions: {
      ecmaVersion: 2022,
      sourceType: "module",
      parserOptions: { ecmaFeatures: { jsx: true } },
      globals: readonly(kPageGlobals),
    },
    rules: {
      ...oneDoor,
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      // Components used in JSX are seen by the type checker, not by this rule.
      "no-unused-vars": ["error", { varsIgnorePattern: "^[A-Z]", argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["shared/browser.js"],
    languageOptions: { globals: readonly(["chrome", "browser"]) },
    rules: { "no-restricted-globals": "off" },
  },
  { files: ["build.js", "eslint.config.js", "icons/draw.js"], languageOptions: { globals: readonly(kNodeGlobals) } },
];
