// The programs built for Windows, run by wine, each run with a Windows of its own kind of folders: a prefix that goes away.
//
// The command line and the host as tests/cli starts them: a folder with bin/tact and bin/tact-host, which start wine.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const kBuilt = fileURLToPath(new URL("../../build/windows/bin", import.meta.url));
/** Debian's `wine` is a script that speaks about missing parts; this is the program. */
export const kWine = "/usr/lib/wine/wine64";
const kServer = "/usr/lib/wine/wineserver64";

/** What wine needs to be quiet, without a display and with file names in UTF-8. @param {string} prefix */
export const wineEnvironment = (prefix) => ({ WINEPREFIX: prefix, WINEDEBUG: "-all", DISPLAY: "", LC_ALL: "C.UTF-8" });

/** A new Windows, with Tact in a folder whose name is not easy. */
export function newWindows() {
  const folder = mkdtempSync(join(tmpdir(), "tact-wine-"));
  const prefix = join(folder, "prefix");
  const programs = join(prefix, "drive_c", "Program Files", "Tact für Łódź");
  mkdirSync(programs, { recursive: true });
  for (const name of ["tact.exe", "tact-host.exe"]) cpSync(join(kBuilt, name), join(programs, name));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const settings = Object.entries(wineEnvironment(prefix)).map(([name, value]) => `${name}='${value}'`);
  for (const name of ["tact", "tact-host"]) {
    writeFileSync(join(bin, name), `#!/bin/sh\nexport ${settings.join(" ")}\nexec ${kWine} '${join(programs, name)}.exe' "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const environment = { ...process.env, ...wineEnvironment(prefix) };
  const server = (/** @type {string} */ what) => spawnSync(kServer, [what], { env: environment, stdio: "ignore" });
  server("--persistent"); // else Windows would start anew for each program
  spawnSync(kWine, ["wineboot", "--init"], { env: environment, stdio: "ignore" }); // its services would keep a test's pipes open
  const end = () => {
    server("--kill");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { folder, prefix, programs, environment, end };
}
