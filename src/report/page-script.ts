/**
 * The script of a page, as text, since its hash stands in the page's policy. It adds to a page that can be read without it:
 * filters, sorting, and Escape to close a label's details. Arabic and Latin are searched without their marks.
 */
export const pageScript = `"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const fold = (text) => text.normalize("NFKD").replace(/[\\p{M}\\p{Cf}\\u0640]/gu, "").toLowerCase();

  for (const head of all("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.firstElementChild.childNodes);
    head.firstElementChild.replaceWith(button);
    button.addEventListener("click", () => sort(head));
  }

  function sort(head) {
    const numeric = head.dataset.sort === "number";
    const ascending = head.ariaSort ? head.ariaSort === "descending" : !numeric;
    for (const other of head.parentElement.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const value = (row) => {
      const cell = row.cells[head.cellIndex];
      const text = cell.dataset.value ?? cell.textContent;
      return numeric ? Number(text) : text;
    };
    const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const order = numeric ? (one, other) => one - other : compare;
    const body = head.closest("table").tBodies[0];
    const rows = [...body.rows].map((row) => [value(row), row]);
    rows.sort(([one], [other]) => order(one, other) * (ascending ? 1 : -1));
    body.append(...rows.map(([, row]) => row));
  }

  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    document.body.classList.add("quiet");
    addEventListener("pointermove", () => document.body.classList.remove("quiet"), { once: true });
    addEventListener("focusin", () => document.body.classList.remove("quiet"), { once: true });
  });

  for (const event of ["pointerover", "focusin"]) {
    document.addEventListener(event, ({ target }) => {
      const tip = target.closest?.(".chip")?.querySelector(".tip");
      if (!tip) return;
      tip.style.translate = "";
      const { left, right } = tip.getBoundingClientRect();
      const room = document.documentElement.clientWidth - 8;
      const shift = right > room ? room - right : left < 8 ? 8 - left : 0;
      if (shift !== 0) tip.style.translate = shift + "px";
    });
  }

  const form = document.getElementById("filters");
  if (!form) return;
  const { format: count } = new Intl.NumberFormat(document.documentElement.lang + "-u-nu-latn");
  let articles;
  const read = () => all("#articles > article").map((element) => ({
    element,
    marks: all(".sentence.on", element).map((sentence) => ({ sentence, chips: chipsOf(sentence) })),
    text: undefined,
  }));

  function chipsOf(sentence) {
    const chips = [];
    for (let next = sentence.nextElementSibling; next?.matches(".chip"); next = next.nextElementSibling) chips.push(next);
    return chips;
  }

  function textOf(article) {
    return all("h3, .meta, .text p", article)
      .map((part) => [...part.childNodes].filter((node) => !node.matches?.(".chip")).map((node) => node.textContent).join(""))
      .join(" ");
  }

  function filter() {
    articles ??= read();
    const chosen = new Set(all("[name=frame]:checked", form).map((box) => box.value));
    const minimum = form.elements.minimum.valueAsNumber / 100;
    const words = fold(form.elements.search.value).split(/\\s+/).filter(Boolean);
    const narrowed = minimum > 0 || chosen.size < all("[name=frame]", form).length;
    form.querySelector("output").textContent = Math.round(minimum * 100) + "%";
    let shownArticles = 0;
    let shownSentences = 0;
    for (const article of articles) {
      let passing = 0;
      for (const { sentence, chips } of article.marks) {
        const passes = (chip) => chosen.has(chip.dataset.frame) && Number(chip.dataset.confidence) >= minimum;
        for (const chip of chips) chip.hidden = !passes(chip);
        const first = chips.find((chip) => !chip.hidden);
        const marked = first ? first.className.replace("chip", "sentence on") : "sentence";
        if (sentence.className !== marked) sentence.className = marked;
        if (first) passing += 1;
      }
      if (words.length > 0) article.text ??= fold(textOf(article.element));
      const found = words.every((word) => article.text.includes(word));
      const shown = found && (passing > 0 || !narrowed);
      article.element.hidden = !shown;
      if (shown) [shownArticles, shownSentences] = [shownArticles + 1, shownSentences + passing];
    }
    document.getElementById("shown").textContent = form.dataset.shown
      .replace("{articles}", count(shownArticles))
      .replace("{sentences}", count(shownSentences));
  }

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 60);
  });
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => {
    const hidden = document.querySelector("article[hidden]:target, article[hidden] :target");
    if (!hidden) return;
    form.reset();
    setTimeout(() => document.querySelector(":target").scrollIntoView(), 20);
  });
  form.hidden = false;
})();
`;
