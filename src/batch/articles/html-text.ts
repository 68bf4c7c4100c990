/** Elements that stand in a line with the text around them; every other ends a line where it begins and ends. */
const inline = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span " +
    "strike strong sub sup time tt u var wbr"
  ).split(" "),
);

/** Elements whose text no reader sees as part of the article. */
const dropped = new Set(
  (
    "audio button canvas datalist dialog embed head iframe math menu meter nav noscript object progress script select " +
    "style svg template textarea title video"
  ).split(" "),
);

const elementNode = 1;
const textNode = 3;

/**
 * The text of a part of a page as a reader sees it: blanks run together, block elements and `<br>` are line breaks, `<pre>`
 * keeps its lines; scripts, styles and navigation are left out. Takes any depth.
 */
export function textOfHtml(root: Node): string {
  const writer = createWriter();
  let preformatted = 0;
  const pass = (node: Node, step: 1 | -1) => {
    if (node.nodeType !== elementNode) return;
    const name = node.nodeName.toLowerCase();
    if (!inline.has(name)) writer.breakLine();
    if (name === "pre") preformatted += step;
  };
  walk(root, {
    enter(node) {
      if (node.nodeType === textNode) writer.write(node.nodeValue ?? "", preformatted > 0);
      pass(node, 1);
      return !isHidden(node);
    },
    leave: (node) => pass(node, -1),
  });
  return writer.text();
}

/** Whether no node lies deeper than so many levels below another. */
export function isFlat(root: Node, levels: number): boolean {
  let depth = 0;
  let deepest = 0;
  const enter = () => {
    depth += 1;
    deepest = Math.max(deepest, depth);
    return depth <= levels;
  };
  const leave = () => {
    depth -= 1;
  };
  walk(root, { enter, leave });
  return deepest <= levels;
}

interface Visitor {
  /** Whether to go into the node. */
  readonly enter: (node: Node) => boolean;
  readonly leave: (node: Node) => void;
}

/** Goes over a node and all below it, in the order of the text; not by recursion, for which pages can be too deep. */
function walk(root: Node, { enter, leave }: Visitor): void {
  let node = root;
  for (;;) {
    let next = enter(node) ? node.firstChild : null;
    while (next === null) {
      leave(node);
      if (node === root) return;
      next = node.nextSibling;
      if (next === null) node = node.parentNode!;
    }
    node = next;
  }
}

function isHidden(node: Node): boolean {
  if (node.nodeType !== elementNode) return false;
  return dropped.has(node.nodeName.toLowerCase()) || (node as Element).hasAttribute("hidden");
}

/** Puts text together; blanks and line breaks wait until something follows them. */
function createWriter() {
  const parts: string[] = [];
  let gap: "" | " " | "\n" = "";
  const breakLine = () => {
    if (parts.length > 0) gap = "\n";
  };
  const writeLine = (line: string) => {
    const words = line.split(/[ \t\n\f\r]+/);
    for (const [index, word] of words.entries()) {
      if (index > 0 && gap === "" && parts.length > 0) gap = " ";
      if (word === "") continue;
      parts.push(gap, word);
      gap = "";
    }
  };
  return {
    breakLine,
    write(text: string, preformatted: boolean) {
      if (!preformatted) {
        writeLine(text);
        return;
      }
      for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
        if (index > 0) breakLine();
        writeLine(line);
      }
    },
    text: () => parts.join(""),
  };
}
