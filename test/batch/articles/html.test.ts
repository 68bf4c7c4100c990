import { describe, expect, it } from "vitest";
import { readHtml } from "../../../src/batch/articles/html.js";
import { splitSentences } from "../../../src/text/sentences.js";
import { inChunks, readAll } from "./read-all.js";

const english = "The ministry of transport denied the report about the port of Salma on Monday.";
const arabic = "نفت وزارة النقل يوم الاثنين ما ورد في التقرير عن ميناء سلمى.";

/** The article of a page, which must be one. */
async function read(html: string | Uint8Array) {
  const { articles, messages } = await readAll("page.html", html);
  expect(messages).toEqual([]);
  return articles[0];
}

/** Arabic letters and ASCII in windows-1256. */
function encode1256(text: string): Uint8Array {
  const decoder = new TextDecoder("windows-1256");
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => bytes.get(letter)!);
}

const news = (charset: string, paragraph: string) => `<!doctype html>
<html lang="ar"><head><meta charset="${charset}"><title>ميناء
  سلمى</title><meta property="og:site_name" content="Salma Post"><meta property="article:published_time" content="2024-05-01">
<style>p { color: red }</style><script>var x = "<p>not this</p>";</script></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>ميناء سلمى</h1>${`<p>${paragraph}</p>`.repeat(12)}</article>
<footer><a href="/contact">Contact us</a></footer></body></html>`;

describe("HTML", () => {
  it("gives the main text and what the page says of itself", async () => {
    const article = await read(news("utf-8", `${english} ${arabic}`));
    expect(article.text).toBe(Array(12).fill(`${english} ${arabic}`).join("\n"));
    expect(article).toMatchObject({ id: "page.html", extracted: true });
    expect(article.fields).toEqual({
      title: "ميناء سلمى",
      lang: "ar",
      site: "Salma Post",
      date: "2024-05-01",
    });
  });

  it("keeps of that what is asked for", async () => {
    const html = news("utf-8", english);
    expect((await readAll("a.html", html, { keep: ["title", "gone"] })).articles[0].fields).toEqual({
      title: "ميناء سلمى",
    });
    expect((await readAll("a.html", html, { keep: [] })).articles[0].fields).toBeUndefined();
  });

  it.each(["windows-1256", "cp1256", "Windows-1256"])("reads Arabic in %s", async (charset) => {
    const { text, fields } = await read(encode1256(news(charset, arabic)));
    expect(text.split("\n")).toEqual(Array(12).fill(arabic));
    expect(fields?.title).toBe("ميناء سلمى");
  });

  it("gives text whose sentences do not run together and are slices of it", async () => {
    const blocks =
      "<h2>No full stop</h2><p>One. Two</p><ul><li>three</li><li>four</li></ul><div>five<br>six <b>se</b>ven</div>";
    const { text } = await read(
      `<article>${blocks}<table><tr><td>eight</td><td>nine</td></tr></table></article>`,
    );
    const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
    expect(sentences).toEqual([
      "No full stop",
      "One.",
      "Two",
      "three",
      "four",
      "five",
      "six seven",
      "eight",
      "nine",
    ]);
  });

  it.each([
    ["entities and blanks", "<p>a &amp; b&nbsp;c\n\t d &#x646;</p>", "a & b\u00a0c d ن"],
    ["preformatted lines", "<pre>one\n  two\r\nthree</pre>", "one\ntwo\nthree"],
    [
      "words in inline elements",
      "<p>for<i>eign</i><span> </span><a href='/x'>backing</a></p>",
      "foreign backing",
    ],
    [
      "neither scripts, styles, navigation nor what is hidden",
      "<script>a</script><style>b</style><nav>c</nav><p hidden>d</p><p>e</p>",
      "e",
    ],
    ["text without any element", "just text", "just text"],
    ["text outside of the body", "<html><p>a</p></html>", "a"],
    ["elements that are never closed", "<p>a<p>b<div>c", "a\nb\nc"],
    ["comments between words", "<p>a<!-- b --> c</p>", "a c"],
  ])("takes %s", async (_name, html, text) => expect((await read(html)).text).toBe(text));

  it.each([
    ["nothing", "", /^page\.html: HTML without text/],
    [
      "scripts alone",
      "<html><body><script>draw()</script><div id=app></div></body></html>",
      /HTML without text/,
    ],
    ["an unknown encoding", '<meta charset="koi-9"><p>x', /^page\.html: unknown encoding "koi-9"/],
    [
      "another encoding than it says",
      encode1256(news("utf-8", arabic)),
      /^page\.html: not UTF-8: byte \d+ is 0x/,
    ],
    ["more tags than a page can have", "<p>a".repeat(100_001), /100001 tags are too many/],
  ])("rejects a page with %s", async (_name, html, message) => {
    const { articles, rejections, messages } = await readAll("page.html", html);
    expect(articles).toEqual([]);
    expect(rejections).toMatchObject([{ place: "page.html", error: { code: "bad-input" } }]);
    expect(messages[0]).toMatch(message);
  });

  it("takes elements nested without end", async () => {
    const { text } = await read("<div>a ".repeat(5000));
    expect(text.split("\n")).toHaveLength(5000);
  });

  it.each(["@mozilla/readability", "linkedom"])(
    "says how to install %s where it is missing",
    async (missing) => {
      const importPackage = async (name: string) => {
        if (name === missing) throw new Error(`Cannot find package '${name}'`);
        return import(name);
      };
      const pages = readHtml({ name: "a.html", chunks: inChunks("<p>x") }, {}, importPackage);
      await expect(pages.next()).rejects.toMatchObject({
        code: "missing-peer",
        message: expect.stringMatching(/HTML .*npm install @mozilla\/readability linkedom$/),
      });
    },
  );
});
