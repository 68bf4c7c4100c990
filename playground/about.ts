import { byId, element } from "./element.js";
import type { FrameKey } from "./frames.js";
import type { LoadedModel } from "./protocol.js";
import { arabicDefinitions, type InterfaceLanguage } from "./wording.js";

/** Shows what the frames mean and which model to cite. */
export function showAbout(
  { identity, taxonomy }: LoadedModel,
  frames: ReadonlyMap<string, FrameKey>,
  language: InterfaceLanguage,
): void {
  byId("model").textContent = `${identity.name} ${identity.version} · ${identity.hash}`;
  const definitions = taxonomy.frames.flatMap(({ id, definition }) => {
    const translated = language === "ar" ? arabicDefinitions[id] : undefined;
    const own = translated === undefined ? { lang: "en", dir: "ltr" } : { lang: "ar", dir: "rtl" };
    return [element("dt", {}, frames.get(id)?.name ?? id), element("dd", own, translated ?? definition)];
  });
  byId("frames").replaceChildren(...definitions);
}
