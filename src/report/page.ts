import { digestSha256 } from "../model/sha256.js";
import { languageAttributes } from "./direction.js";
import { escapeHtml } from "./escape.js";
import type { Locale } from "./messages.js";
import { pageScript } from "./page-script.js";
import { pageStyle } from "./page-style.js";

/** A page without its shell. */
export interface Page {
  readonly title: string;
  readonly locale: Locale;
  /** HTML, in parts, since a whole may be long. */
  readonly body: Iterable<string>;
}

/** The page's one script may run, no other, and nothing may be fetched, sent or framed. */
function contentSecurityPolicy(): string {
  const digest = digestSha256(new TextEncoder().encode(pageScript));
  const hash = btoa(String.fromCharCode(...digest));
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** A self-contained page: style and script within it, and a policy that keeps it from the network. */
export function renderPage({ title, locale, body }: Page): string {
  let html = `<!DOCTYPE html>
<html ${languageAttributes(locale)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="riwaya">
<title>${escapeHtml(title)}</title>
<style>${pageStyle()}</style>
</head>
<body>
`;
  for (const part of body) html += part;
  return `${html}<script>${pageScript}</script>
</body>
</html>
`;
}
