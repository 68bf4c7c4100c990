/**
 * Text from elsewhere, made safe for a terminal: control characters become their pictures (an escape sequence in an
 * article or a file name must not reach the terminal), and bidi embeddings and isolates, which could close ours, go.
 * Line feeds and tabs stay.
 */
export function maskControls(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, (control) =>
      String.fromCharCode(0x2400 + control.charCodeAt(0)),
    )
    .replace(/[\u007f-\u009f]/g, "\u2421");
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Keeps right-to-left text from reordering what stands around it (first strong isolate, UAX 9). */
export function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
