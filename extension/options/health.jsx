// "Health": whether the helper answers, which it is, what it has to object to, and how LinkedIn's pages could be read.
import { api } from "../shared/browser.js";
import { kPageStatus } from "../shared/messages.js";
import { Counts } from "../popup/counts.jsx";
import { HostNotice } from "../ui/host-notice.jsx";
import { ToneIcon } from "../ui/icon.jsx";
import { call } from "../ui/page.jsx";
import { word } from "../shared/words.js";
import { askHost, useHost } from "../ui/page-host.js";
import { Block, Notice, Section } from "./parts.jsx";
import { linkTo } from "./places.js";

/** @param {{ focus: boolean }} props */
export function Health({ focus }) {
  const { value, error, again } = useHost(async () => {
    const status = await call(kPageStatus);
    const hello = status.host.ok ? await askHost("hello") : null;
    const { browsers = [] } = hello ? await askHost("health/browsers").catch(() => ({})) : {}; // an older helper does not look
    return { status, hello, browsers };
  });
  const status = value?.status;
  const hello = value?.hello;
  const problems = hello?.health?.problems ?? [];
  const { name, version } = browserOf(navigator.userAgent);
  return (
    <Section title={word("setHealth")} lead={word("hlSay")} focus={focus}>
      <Notice error={error} waiting={!value} again={again} />
      {status && (
        <>
          {!status.host.ok ? (
            <HostNotice host={status.host} later={!status.firstRun.pushed} />
          ) : (
            <div class="trouble well" data-tone={problems.length || hello?.health?.store !== "ok" ? "caution" : "go"}>
              <ToneIcon tone={problems.length || hello?.health?.store !== "ok" ? "caution" : "go"} />
              {hello?.health?.store !== "ok"
                ? word("hlNoStore")
                : problems.length === 1
                  ? word("hlProblem")
                  : problems.length
                    ? word("hlProblems", problems.length)
                    : word("hlWell")}
            </div>
          )}
          {problems.length > 0 && (
            <Block title={word("hlLook")}>
              <ul class="lines panel">
                {problems.map((/** @type {string} */ one) => (
                  <Problem key={one} problem={one} />
                ))}
              </ul>
            </Block>
          )}
          <Block title={word("hlParts")}>
            <dl class="facts panel">
              <Row label={word("hlHelper")} text={status.host.version ?? word("hlNoHelper")} />
              <Row label={word("hlExtension")} text={api.runtime.getManifest().version} />
              <Row label={word("hlBrowser")} text={`${name} ${version}`.trim()} />
              {hello && <Row label={word("hlRules")} text={rulesText(hello.rules)} />}
            </dl>
          </Block>
          {value.browsers.length > 0 && (
            <Block title={word("hlBrowsers")}>
              <dl class="facts panel">
                {value.browsers.map((/** @type {{ id: string, name: string, registered: boolean }} */ one) => (
                  <Row
                    key={one.id}
                    label={one.name}
                    text={
                      one.name === name
                        ? word("hlConnected")
                        : one.registered
                          ? word("hlRegistered")
                          : word("hlNotRegistered")
                    }
                  />
                ))}
              </dl>
            </Block>
          )}
          <Block title={word("countsTitle")}>
            <Counts sightings={status.sightings} onChanged={again} />
          </Block>
        </>
      )}
    </Section>
  );
}

/** What is wrong with a file, at its place; a rule of one's own can be mended at once. @param {{ problem: string }} props */
function Problem({ problem }) {
  const [, place = "", text = problem] = /^(.+?:\d+:\d+): (.*)$/s.exec(problem) ?? [];
  const rule = /[\\/]rules[\\/](?!packs[\\/])([\w\\/-]+)\.json:/.exec(place)?.[1].replaceAll("\\", "/");
  return (
    <li class="two">
      {place && <code class="small">{place}</code>}
      <span lang="en">{text}</span>
      {rule && (
        <span>
          <a href={linkTo("own", rule)}>{word("setEditOwn")}</a>
        </span>
      )}
    </li>
  );
}

/** @param {{ label: string, text: string }} props */
function Row({ label, text }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** @param {{ count: number, off: number }} rules */
const rulesText = ({ count, off }) => (off ? word("hlRulesOff", count, off) : String(count));

/** The browser, from what it says of itself. @param {string} agent */
function browserOf(agent) {
  const [, name, version] =
    /(Firefox|Edg|OPR|Chrome)\/(\d+[\d.]*)/.exec(agent.replace(/Chrome(?=.*(?:Edg|OPR)\/)/, "")) ?? [];
  if (!name) return { name: agent, version: "" };
  return { name: { Edg: "Edge", OPR: "Opera", Chrome: "Chromium" }[name] ?? name, version };
}
