/** Shapes of each letter in the order of Unicode: isolated, final, initial, medial; the last two only where it joins to its left. */
const shapes = new Map<string, string[]>();
for (let code = 0xfe80; code <= 0xfef4; code += 1) {
  const shape = String.fromCharCode(code);
  const letter = shape.normalize("NFKC");
  shapes.set(letter, [...(shapes.get(letter) ?? []), shape]);
}

const isLetter = (character: string | undefined): boolean => (shapes.get(character ?? "")?.length ?? 0) >= 2;
const joinsToTheLeft = (character: string | undefined): boolean => shapes.get(character ?? "")?.length === 4;

/** Writes Arabic letters as the shapes of Unicode's Presentation Forms-B, as text taken out of a PDF often is. */
export function toPresentationForms(text: string): string {
  const characters = [...text];
  return characters
    .map((character, index) => {
      const before = joinsToTheLeft(characters[index - 1]) && isLetter(character);
      const after = joinsToTheLeft(character) && isLetter(characters[index + 1]);
      return shapes.get(character)?.[(after ? 2 : 0) + (before ? 1 : 0)] ?? character;
    })
    .join("");
}
