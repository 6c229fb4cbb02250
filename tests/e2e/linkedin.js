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

/**
 * Starts the server. `requests` collects every path asked for; `serve` puts another page on a path.
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
  for (const file of readdirSync(kPages).filter((name) => name.endsWith(".expected.json"))) {
    const name = file.replace(".expected.json", "");
    const [path] = JSON.parse(readFileSync(new URL(file, kPages), "utf8")).path.split("?");
    // Two pages may show one person; the plain one is served, the other under its own name (serve).
    if (!pages.has(path) || !/stale|changed|soft/.test(name)) pages.set(path, name);
  }
  const requests = [];
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const { pathname } = new URL(request.url, "https://www.linkedin.com");
    requests.push(pathname);
    const own = /^\/pages\/([\w.-]+)$/.exec(pathname)?.[1];
    const file = own ?? (pages.has(pathname) ? `${pages.get(pathname)}.html` : null);
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
    serve: (path, name) => pages.set(path.split("?")[0], name),
    /** @param {string} name */
    pathOf: (name) => JSON.parse(readFileSync(new URL(`${name}.expected.json`, kPages), "utf8")).path,
    async close() {
      server.closeAllConnections?.();
      await new Promise((done) => server.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
