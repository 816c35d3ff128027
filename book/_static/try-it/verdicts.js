/* Finding a line on the page of all verdicts. */
"use strict";

globalThis.kinds ??= {};

kinds.verdicts = function (place) {
  const drawers = [...document.querySelectorAll(".verdicts > details")];
  const homes = new Map(drawers.map((drawer) => [drawer, drawer.parentElement]));
  const groups = [...document.querySelectorAll("section:has(> .verdicts)")];
  const foundHere = element("div", { class: "verdicts found" });
  const link = new URLSearchParams(location.hash.startsWith("#find:") ? location.hash.slice(6) : "");
  const words = element("input", { type: "search" });
  words.value = link.get("words") ?? "";
  const verdict = choice("verdict", ["any", "✓ true", "✗ false", "◐ it depends", "Answer"], link.get("verdict") ?? "any");
  if (!verdict.input.value) verdict.input.value = "any";
  const said = announced();
  /** Without what one may leave out in don’t and 40,000; drop_last is two words, and so is mini-batch. */
  const bare = (text) => text.toLowerCase().replace(/[’']|(?<=\d),(?=\d{3})/g, "").replace(/[^\p{L}\p{N}=]+/gu, " ");
  /** For who looks for minibatch as well. */
  const joined = (text) => bare(`${text} ${text.replaceAll("-", "")}`);
  const texts = new Map(drawers.map((drawer) => [drawer, { line: joined([...drawer.querySelectorAll("summary, .also")].map((part) => part.textContent).join(" ")), all: joined(drawer.textContent) }]));
  const vocabulary = new Set([...texts.values()].flatMap(({ all }) => all.split(" ")));
  const isThere = (word) => [...texts.values()].some(({ all }) => all.includes(word));

  /** Let the address say what was looked for and which lines are open, for the way back. */
  const remember = () => {
    const open = drawers.filter((drawer) => drawer.open && !drawer.hidden).map((drawer) => drawer.id);
    const values = { words: words.value, verdict: verdict.input.value === "any" ? "" : verdict.input.value, open: open.join() };
    const given = Object.entries(values).filter(([, value]) => value);
    const alone = open.length === 1 && given.length === 1;
    if (!given.length && !/^#(find:|about-)/.test(location.hash)) return;
    const hash = alone ? `#${open}` : given.length ? `#find:${new URLSearchParams(given)}` : "";
    history.replaceState(history.state, "", location.pathname + location.search + hash);
  };

  /** Show the lines that have all the words, or most; first those that have them in the line itself. */
  const find = () => {
    const typed = bare(words.value).split(" ").filter(Boolean);
    const wanted = typed.map((word) => (isThere(word) ? word : nearestWord(word, vocabulary)));
    const badge = (drawer) => drawer.querySelector(".verdict").textContent;
    const among = drawers.filter((drawer) => ["any", badge(drawer)].includes(verdict.input.value));
    const shared = (text) => wanted.filter((word) => text.includes(word)).length;
    const most = Math.max(...among.map((drawer) => shared(texts.get(drawer).all)));
    const found = most || !wanted.length ? among.filter((drawer) => shared(texts.get(drawer).all) === most) : [];
    const first = found.filter((drawer) => shared(texts.get(drawer).line) === most);
    for (const drawer of drawers) {
      drawer.hidden = !found.includes(drawer);
      homes.get(drawer).append(drawer);
    }
    if (wanted.length) foundHere.append(...first, ...found.filter((drawer) => !first.includes(drawer)));
    for (const group of groups) {
      group.hidden = !group.querySelector(".verdicts > details:not([hidden])");
    }
    if (found.length === 1 && first.length === 1) found[0].open = true;
    const read = wanted.filter((word, i) => word !== typed[i]).map((word) => `“${word}”`);
    const later = wanted.length ? found.length - first.length : 0;
    const notes = [
      `${found.length} of ${plural(drawers.length, "line")} shown${later ? `, ${later} of them for the answer alone` : ""}.`,
      ...(read.length ? [`Looked for ${read.join(" and ")}.`] : []),
      ...(found.length && most < wanted.length ? ["None has all the words; these come closest."] : []),
    ];
    const search = element("a", { href: `../search.html?${new URLSearchParams({ q: words.value })}` }, "Search the whole book");
    said.replaceChildren(element("p", {}, `${notes.join(" ")} `, ...(typed.length ? [search] : [])));
  };
  place.append(
    controls(labelled("find words", words, "field wide"), verdict.box),
    said
  );
  place.after(foundHere);
  for (const drawer of drawers) {
    if ((link.get("open") ?? "").split(",").includes(drawer.id)) drawer.open = true;
    drawer.addEventListener("toggle", remember);
  }
  place.addEventListener("input", () => {
    find();
    remember();
  });
  find();
};

/* A line that was linked to, here or from elsewhere, is opened. */
function openLinked() {
  const linked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (linked?.matches?.(".verdicts > details")) linked.open = true;
}
window.addEventListener("hashchange", openLinked);
document.addEventListener("DOMContentLoaded", openLinked);
