const addresses = {
  english: new URL("../examples/articles/english.txt", import.meta.url),
  arabic: new URL("../examples/articles/arabic.txt", import.meta.url),
};

/** The names of the articles to try. */
export type SampleName = keyof typeof addresses | "both";

/** Fetches an article of the repository's examples. */
export async function fetchSample(name: SampleName): Promise<string> {
  const names = name === "both" ? (["english", "arabic"] as const) : [name];
  const texts = await Promise.all(names.map(async (one) => (await fetch(addresses[one])).text()));
  return texts.map((text) => text.trim()).join("\n\n");
}
