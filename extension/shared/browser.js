// The one door to the browser: no other file of the extension may name the browsers' global objects.
//
// Firefox offers `browser`, Chromium `chrome`; both answer with promises in manifest version 3. Only an own property of
// the global object counts: in a content script a page could otherwise slip in an element with the id "browser".

/**
 * The part of the extension API that Tact uses.
 *
 * @typedef {{ id?: number, url?: string, active?: boolean, windowId?: number }} Tab
 * @typedef {{ id?: string, url?: string, origin?: string, frameId?: number, tab?: Tab }} Sender
 * @typedef {{
 *   addListener: (listener: (...args: any[]) => any) => void,
 *   removeListener: (listener: (...args: any[]) => any) => void,
 * }} Listeners
 * @typedef {{
 *   name?: string,
 *   error?: { message: string } | null,
 *   onMessage: Listeners,
 *   onDisconnect: Listeners,
 *   postMessage: (message: unknown) => void,
 *   disconnect: () => void,
 * }} Port
 * @typedef {{
 *   get: (keys: string | string[] | null) => Promise<Record<string, any>>,
 *   set: (values: Record<string, unknown>) => Promise<void>,
 *   remove: (keys: string | string[]) => Promise<void>,
 * }} StorageArea
 * @typedef {{
 *   runtime: {
 *     id?: string,
 *     lastError?: { message?: string } | null,
 *     getURL: (path: string) => string,
 *     getManifest: () => { version: string },
 *     sendMessage: (message: unknown) => Promise<any>,
 *     connectNative: (name: string) => Port,
 *     openOptionsPage: () => Promise<void>,
 *     onMessage: Listeners,
 *     onInstalled: Listeners,
 *     onStartup: Listeners,
 *   },
 *   storage: { local: StorageArea, session: StorageArea, onChanged: Listeners },
 *   tabs: {
 *     query: (query: Record<string, unknown>) => Promise<Tab[]>,
 *     get: (id: number) => Promise<Tab>,
 *     getCurrent: () => Promise<Tab | undefined>,
 *     create: (options: Record<string, unknown>) => Promise<Tab>,
 *     sendMessage: (id: number, message: unknown, options?: { frameId?: number }) => Promise<any>,
 *     onRemoved: Listeners,
 *     onActivated: Listeners,
 *     onUpdated: Listeners,
 *   },
 *   sidePanel?: { open: (where: { windowId: number }) => Promise<void> },
 *   sidebarAction?: { open: () => Promise<void> },
 *   action: {
 *     setBadgeText: (details: { text: string, tabId?: number }) => Promise<void>,
 *     setBadgeBackgroundColor: (details: { color: string, tabId?: number }) => Promise<void>,
 *     setBadgeTextColor?: (details: { color: string, tabId?: number }) => Promise<void>,
 *     setTitle: (details: { title: string, tabId?: number }) => Promise<void>,
 *   },
 *   alarms: {
 *     get: (name: string) => Promise<unknown>,
 *     create: (name: string, when: { periodInMinutes: number } | { when: number }) => Promise<void>,
 *     clear: (name: string) => Promise<boolean>,
 *     onAlarm: Listeners,
 *   },
 *   commands: { onCommand: Listeners },
 *   permissions: {
 *     contains: (what: { origins: string[] }) => Promise<boolean>,
 *     request: (what: { origins: string[] }) => Promise<boolean>,
 *     onAdded: Listeners,
 *     onRemoved: Listeners,
 *   },
 *   scripting: {
 *     executeScript: (how: { target: { tabId: number, frameIds: number[] }, files: string[], injectImmediately: boolean }) => Promise<unknown>,
 *   },
 *   dom?: { openOrClosedShadowRoot: (element: Element) => ShadowRoot | null },
 *   i18n: { getMessage: (key: string, substitutions?: string | string[]) => string, getUILanguage: () => string },
 * }} ExtensionApi
 */

const scope = /** @type {any} */ (globalThis);

/** @type {ExtensionApi} */
export const api = Object.hasOwn(scope, "browser") ? scope.browser : scope.chrome;
