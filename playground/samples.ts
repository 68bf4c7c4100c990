const addresses = {
  english: new URL("../examples/articles/english.txt", import.meta.url),
  arabic: new URL("../examples/articles/arabic.txt", import.meta.url),
};

/** The names of the articles to try. */
export type SampleName = keyof typeof addresses | "both";

/**
 * Fetches an article of the repository's examples.
 * @throws Error that names the file, where it is not to be had
 */
export async function fetchSample(name: SampleName): Promise<string> {
  const names = name === "both" ? (["english", "arabic"] as const) : [name];
  const texts = await Promise.all(names.map((one) => fetchText(addresses[one])));
  return texts.map((text) => text.trim()).join("\n\n");
}

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: cannot be read (HTTP status ${response.status})`);
  return response.text();
}
