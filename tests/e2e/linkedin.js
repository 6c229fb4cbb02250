// Serves the synthetic pages as https://www.linkedin.com on this machine: a TLS server with a certificate made for the
// moment and the strict headers LinkedIn sends. Nothing leaves the machine; the browser is told where the name leads.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";

const kPages = new URL("../pages/", import.meta.url);
const kTypes = { ".html": "text/html", ".css": "text/css" };
const kPolicy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src data:; require-trusted-types-for 'script'";

/** @param {string} path with or without a query @returns {string} the same however its query is escaped */
function wholePath(path) {
  const { pathname, searchParams } = new URL(path, "https://www.linkedin.com");
  return pathOf(pathname, searchParams);
}

/** @param {string} pathname @param {URLSearchParams} search */
function pathOf(pathname, search) {
  return String(search) ? `${pathname}?${search}` : pathname;
}

/**
 * Starts the server. `requests` collects every path asked for; `serve` puts another page on a path, `serveFile` any file.
 */
export async function startLinkedIn() {
  const folder = mkdtempSync(join(tmpdir(), "tact-tls-"));
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => join(folder, name));
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"].concat([
      "-keyout",
      key,
      "-out",
      cert,
      "-subj",
      "/CN=www.linkedin.com",
      "-addext",
      "subjectAltName=DNS:www.linkedin.com",
    ]),
    { stdio: "ignore" },
  );
  const pages = new Map();
  /** Files from elsewhere, served as they are. @type {Map<string, string>} */
  const files = new Map();
  for (const file of readdirSync(kPages).filter((name) => name.endsWith(".expected.json"))) {
    const name = file.replace(".expected.json", "");
    const { path } = JSON.parse(readFileSync(new URL(file, kPages), "utf8"));
    // Two pages may show one person; the plain one is served, the other under its own name (serve).
    const whole = wholePath(path);
    if (!pages.has(whole) || !/stale|changed|soft/.test(name)) pages.set(whole, name);
  }
  /** Pages made when they are asked for. @type {Map<string, () => string>} */
  const texts = new Map();
  const requests = [];
  const pageOf = (path) => (pages.has(path) ? `${pages.get(path)}.html` : null);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const { pathname, searchParams } = new URL(request.url, "https://www.linkedin.com");
    searchParams.delete("visit");
    const asked = pathOf(pathname, searchParams);
    requests.push(pathname);
    if (texts.has(pathname)) {
      response.setHeader("content-security-policy", kPolicy);
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(texts.get(pathname)());
      return;
    }
    if (files.has(pathname)) {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(readFileSync(files.get(pathname)));
      return;
    }
    const own = /^\/pages\/([\w.-]+)$/.exec(pathname)?.[1];
    const file = own ?? pageOf(asked) ?? pageOf(pathname);
    response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains; preload");
    response.setHeader("content-security-policy", kPolicy);
    try {
      const body = file
        ? readFileSync(new URL(file, kPages))
        : Buffer.from("<!doctype html><title>LinkedIn</title><main></main>");
      response.setHeader("content-type", `${kTypes[extname(file ?? ".html")] ?? "text/plain"}; charset=utf-8`);
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: server.address().port,
    requests,
    /** @param {string} path @param {string} name of a page in tests/pages */
    serve: (path, name) => pages.set(wholePath(path), name),
    /** @param {string} path @param {string} file anywhere; its scripts run without LinkedIn's restrictions */
    serveFile: (path, file) => files.set(path, file),
    /** @param {string} path @param {() => string} make */
    serveMade: (path, make) => texts.set(path, make),
    /** @param {string} name */
    pathOf: (name) => JSON.parse(readFileSync(new URL(`${name}.expected.json`, kPages), "utf8")).path,
    async close() {
      server.closeAllConnections?.();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
