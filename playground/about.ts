import type { ModelIdentity } from "riwaya";
import { languageSettings } from "../src/report/direction.js";
import { byId, element } from "./element.js";
import type { FrameKey } from "./frames.js";

/** Shows what the frames mean and which model to cite. */
export function showAbout(identity: ModelIdentity, frames: ReadonlyMap<string, FrameKey>): void {
  byId("model").textContent = `${identity.name} ${identity.version} · ${identity.hash}`;
  const definitions = [...frames.values()].flatMap(({ name, definition }) => [
    element("dt", {}, name),
    ...(definition ? [element("dd", languageSettings[definition.language], definition.text)] : []),
  ]);
  byId("frames").replaceChildren(...definitions);
}
