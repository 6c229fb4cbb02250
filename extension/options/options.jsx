// The settings page: its sections as real links (#rules, #people/jane-doe), so that Back, bookmarks and "open in a new tab" work.
// Each section is a file of its own; here is only which one is shown, and the room in which they tell what was saved.
import { useEffect, useRef, useState } from "preact/hooks";
import { ToneIcon } from "../ui/icon.jsx";
import { startPage } from "../ui/page.jsx";
import { word } from "../shared/words.js";
import { Data } from "./data.jsx";
import { Exceptions } from "./exceptions.jsx";
import { Health } from "./health.jsx";
import { ImportRoom } from "./import.jsx";
import { kOptionsLook } from "./options-look.js";
import { OwnRules } from "./own-rules.jsx";
import { People } from "./people.jsx";
import { placeOf } from "./places.js";
import { Rules } from "./rules.jsx";
import { TellingRoom } from "./telling.jsx";
import { You } from "./you.jsx";

const kSections = [
  { name: "you", title: () => word("setYou"), Inside: You },
  { name: "rules", title: () => word("setRules"), Inside: Rules },
  { name: "exceptions", title: () => word("setExceptions"), Inside: Exceptions },
  { name: "people", title: () => word("setPeople"), Inside: People },
  { name: "own", title: () => word("setOwn"), Inside: OwnRules },
  { name: "data", title: () => word("setData"), Inside: Data },
  { name: "health", title: () => word("setHealth"), Inside: Health },
];
const kNames = kSections.map(({ name }) => name);

function Options() {
  const [place, setPlace] = useState(() => placeOf(location.hash, kNames));
  const turned = useRef(false);
  useEffect(() => {
    const turn = () => {
      turned.current = true;
      setPlace(placeOf(location.hash, kNames));
    };
    addEventListener("hashchange", turn);
    return () => removeEventListener("hashchange", turn);
  }, []);
  const { Inside } = kSections.find(({ name }) => name === place.section) ?? kSections[0];
  return (
    <TellingRoom>
      <div class="options">
        <nav aria-label={word("setSections")}>
          <p class="brand" data-tone="hold">
            <ToneIcon tone="hold" size={24} />
            {word("popupTitle")}
          </p>
          <ul>
            {kSections.map((one) => (
              <li key={one.name}>
                <a href={`#${one.name}`} aria-current={one.name === place.section ? "page" : undefined}>
                  {one.title()}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          <ImportRoom>
            <Inside key={place.section} at={place.at} focus={turned.current} />
          </ImportRoom>
        </main>
      </div>
    </TellingRoom>
  );
}

startPage(<Options />, word("popupTitle"), kOptionsLook);
