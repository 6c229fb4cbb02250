// "Your data": what is kept, in words, sizes and places; all of it to a file; a file taken in (import.jsx); and everything forgotten.
import { word } from "../shared/words.js";
import { numberText, sizeText } from "../ui/numbers.js";
import { countLines, fileWord } from "./data-telling.js";
import { Export } from "./export.jsx";
import { ForgetAll } from "./forget-all.jsx";
import { askHost, isOlder, useHost } from "../ui/page-host.js";
import { Import, Imports } from "./import.jsx";
import { Block, Notice, Section } from "./parts.jsx";

/** @param {{ focus: boolean }} props */
export function Data({ focus }) {
  const { value, error, again } = useHost(() => askHost("data/summary"));
  const counts = value?.counts ?? {};
  const lines = countLines(counts);
  return (
    <Section title={word("setData")} lead={word("dtSay")} focus={focus}>
      <Notice error={error} waiting={!value} again={again} />
      {value && (
        <Block title={word("dtKept")}>
          {lines.length ? (
            <dl class="facts counted panel">
              {lines.map(({ name, label, count }) => (
                <div key={name}>
                  <dt>{label}</dt>
                  <dd>{numberText(count)}</dd>
                </div>
              ))}
            </dl>
          ) : (
            <p class="empty">{word("dtNothing")}</p>
          )}
          <Files files={value.files ?? []} />
        </Block>
      )}
      {!isOlder(error) && (
        <>
          <Block title={word("dtExport")} say={word("dtExportSay")}>
            <Export />
          </Block>
          <Block title={word("dtImport")} say={word("dtImportSay")}>
            <Import />
            {value?.imports?.length > 0 && <Imports imports={value.imports} />}
          </Block>
        </>
      )}
      {value && (
        <Block title={word("dtForget")} say={word("dtForgetSay")}>
          <ForgetAll lines={lines} />
        </Block>
      )}
    </Section>
  );
}

/** @param {{ files: { what: string, path: string, bytes: number }[] }} props */
function Files({ files }) {
  if (!files.length) return null;
  return (
    <>
      <h3>{word("dtWhere")}</h3>
      <ul class="panel files">
        {files.map(({ what, path, bytes }) => (
          <li key={path}>
            <span>
              {fileWord(what)} <span class="soft">{sizeText(bytes)}</span>
            </span>
            <code class="small soft">{path}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
