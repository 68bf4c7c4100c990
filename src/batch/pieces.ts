/** UTF-16 units of a piece, about. */
const pieceSize = 1 << 16;

/** Joins short texts into pieces worth writing, none much longer than the longest text: a whole may outgrow a string. */
export function* joinPieces(texts: Iterable<string>): Generator<string> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}
